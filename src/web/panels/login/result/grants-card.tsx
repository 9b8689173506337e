import { Check, CircleHelp, Clock, Plus, X } from "lucide-react";
import { clsx } from "clsx";
import type { TargetList } from "#/token/extras.ts";
import { compareGrants, type Given, type GrantRow, toAskAgain } from "#/token/login/compare-grants.ts";
import { inWords, wordsChangeAt } from "#/token/relative-time.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useNow, type WorldClock } from "../../../ui/use-now.ts";
import { namesOf, wordsOf } from "./grant-words.ts";

const LOOKS = {
  granted: { Icon: Check, look: "text-ok" },
  declined: { Icon: X, look: "text-bad" },
  "not-given": { Icon: X, look: "text-bad" },
  expired: { Icon: Clock, look: "text-warn" },
  extra: { Icon: Plus, look: "text-warn" },
  unknown: { Icon: CircleHelp, look: "text-ink-3" },
} as const;

function Row({ row, targets }: { readonly row: GrantRow; readonly targets: TargetList | null }) {
  const { Icon, look } = LOOKS[row.state];
  const names = namesOf(row, targets);
  return (
    <li className="grid grid-cols-[1.125rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-t border-line px-5 py-2 first:border-t-0">
      <Icon size={15} strokeWidth={2.6} aria-hidden className={clsx("self-center", look)} />
      <code className="font-mono text-[0.8125rem] wrap-anywhere">{row.name}</code>
      <span className="text-right text-[0.8125rem] text-ink-3">{wordsOf(row)}</span>
      {names !== "" && <bdi className="col-start-2 col-end-4 text-xs wrap-anywhere text-ink-3">{names}</bdi>}
    </li>
  );
}

interface GrantsCardProps {
  /** Null by hand: then it is not known what was asked for. */
  readonly asked: readonly string[] | null;
  readonly business: boolean;
  readonly given: Given;
  readonly targets: TargetList | null;
  /** When the login came back; null for a token that was pasted. */
  readonly login: WorldClock | null;
  /** When Graph described the token; null until it has. */
  readonly inspection: WorldClock | null;
  /** Null where it can't be asked again from here. */
  readonly onAskAgain: (() => void) | null;
  /** With the permissions that this login asked for or got. */
  readonly onPlan: (permissions: readonly string[]) => void;
}

function When({ of, clock }: { readonly of: string; readonly clock: WorldClock }) {
  const now = useNow(clock, (at) => wordsChangeAt(clock.observedAt, at));
  return `${of}, ${inWords(clock.observedAt, now)}`;
}

/** In a Login for Business all permissions are given or none: so the one that is missing took the others with it. */
function NothingGiven() {
  return (
    <p className="px-5 pb-3 text-[0.8125rem] text-ink-2">
      In a Login for Business all permissions are given or none. One that was not accepted takes the others
      with it: ask for fewer.
    </p>
  );
}

/** Asked against given, permission by permission, and the way to ask once more. */
export function GrantsCard({
  asked,
  business,
  given,
  targets,
  login,
  inspection,
  onAskAgain,
  onPlan,
}: GrantsCardProps) {
  const clock = login ?? inspection;
  const of = login === null ? "pasted; inspected" : "last login";
  const rows = compareGrants(asked ?? [], given);
  const missing = toAskAgain(rows).length;
  const planned = rows.filter(
    ({ name, state }) => state === "granted" || state === "extra" || asked?.includes(name) === true,
  );
  return (
    <Card
      title={asked === null ? "Given" : "Asked, and got"}
      aside={clock === null ? "pasted" : <When of={of} clock={clock} />}
      className="self-start"
    >
      <ul aria-label="Permissions of this login" className="mt-2 border-t border-line">
        {rows.map((row) => (
          <Row key={row.name} row={row} targets={targets} />
        ))}
      </ul>
      {rows.length === 0 && <p className="px-5 py-3 text-ink-2">No permissions came with it.</p>}
      {business && rows.every(({ state }) => state !== "granted") && <NothingGiven />}
      <div className="flex flex-wrap gap-2 border-t border-line px-5 pt-3.5 pb-5">
        {missing > 0 && onAskAgain !== null && (
          <Button small onClick={onAskAgain}>
            {missing === 1 ? "Ask again for the declined one" : `Ask again for the ${missing} declined ones`}
          </Button>
        )}
        <Button small onClick={() => onPlan(planned.map(({ name }) => name))}>
          Make a test plan of it
        </Button>
      </div>
    </Card>
  );
}
