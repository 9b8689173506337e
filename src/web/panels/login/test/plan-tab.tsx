import { useState } from "react";
import { ignoredOf } from "#/token/test-plan/plan-address.ts";
import { judgePlan } from "#/token/test-plan/plan-result.ts";
import { Card } from "../../../ui/card.tsx";
import { randomName, writePlace } from "../login-channel.ts";
import { planOf } from "../login-draft.ts";
import { PAGE_NAME, setColumns, useLoginStore } from "../login-store.ts";
import { useBegin } from "../use-begin.ts";
import type { LoginPlaces } from "../use-login-settings.ts";
import { AddRow } from "./add-row.tsx";
import { columnOf, EMPTY_COLUMN, judgedColumn, type PlanColumn, useColumns } from "./plan-columns.ts";
import { PlanExport } from "./plan-export.tsx";
import { loginOf, placeOf } from "./plan-login.ts";
import { PlanSettings } from "./plan-settings.tsx";
import { PlanTable } from "./plan-table.tsx";
import { usePlan } from "./use-plan.ts";

/** A plan for QA: what a token must be, and who of several people's tokens is that. */
export function PlanTab({ places }: { readonly places: LoginPlaces }) {
  const [plan, setPlan] = usePlan();
  const { draft, columns: kept } = useLoginStore();
  const columns = useColumns(plan.people.map((_, place) => kept[place] ?? EMPTY_COLUMN));
  const begin = useBegin();
  // Of the address that was opened: the plan's own one follows soon.
  const [ignored] = useState(() => ignoredOf(location.search));
  const result = judgePlan(plan, columns.map(judgedColumn));
  const appId = draft.appId ?? places.apps[0]?.id ?? "";
  const [blocked, setBlocked] = useState(false);
  const put = (place: number, column: PlanColumn) =>
    setColumns(plan.people.map((_, at) => (at === place ? column : (kept[at] ?? EMPTY_COLUMN))));
  const logIn = (place: number) => {
    // Opened by the click itself, before the server is asked: browsers allow no other.
    const into = window.open("", "_blank");
    setBlocked(into === null);
    // Without a tab of its own the login would take this one, and what the columns hold would go with it.
    if (into === null) return;
    const column = kept[place]?.id ?? randomName();
    put(place, { ...(kept[place] ?? EMPTY_COLUMN), id: column });
    const returnTo = placeOf(plan, writePlace({ tab: PAGE_NAME, column }));
    begin.mutate({ plan: loginOf(plan, appId), returnTo, into });
  };
  const remove = (place: number) => {
    setPlan({ ...plan, people: plan.people.filter((_, at) => at !== place) });
    setColumns(kept.filter((_, at) => at !== place));
  };
  return (
    <Card title="Test plan" aside="Kept in the address">
      <PlanSettings plan={plan} places={places} onChange={setPlan} />
      {ignored.length > 0 && (
        <p role="status" className="mx-5 mt-3 text-[0.8125rem] wrap-anywhere text-warn">
          Ignored in this address, since no plan can have it: {ignored.join(", ")}.
        </p>
      )}
      <PlanTable
        result={result}
        columns={columns}
        onChange={setPlan}
        onLogIn={places.apps.length === 0 ? null : logIn}
        onToken={(place, token) => put(place, { ...columnOf(token, null), id: kept[place]?.id ?? null })}
        onRemove={remove}
      />
      <AddRow plan={plan} onChange={setPlan} chosen={planOf(draft, appId).permissions} />
      {blocked && (
        <p role="alert" className="px-5 pb-3 text-[0.8125rem] text-bad">
          Your browser blocked the tab in which the login would open, so none was begun. Allow this page to
          open tabs, and try again.
        </p>
      )}
      {begin.error && (
        <p role="alert" className="px-5 pb-3 text-[0.8125rem] text-bad">
          {begin.error.message}
        </p>
      )}
      <p className="max-w-[66ch] px-5 pb-3 text-[0.8125rem] text-ink-3">
        A login opens in a tab of its own and fills its column here. For somebody with another Facebook
        account, log in in a private window and paste the token. Logins ask for all rows but those that must
        not be there.
      </p>
      <PlanExport result={result} onPerson={() => setPlan({ ...plan, people: [...plan.people, ""] })} />
    </Card>
  );
}
