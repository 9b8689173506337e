import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { readPlan, writePlan } from "#/token/test-plan/plan-address.ts";
import { EMPTY_PLAN } from "#/token/test-plan/test-plan.ts";
import { useAnnouncer } from "../../ui/inspection/use-announcer.ts";
import { CALLBACK_PATH } from "../../ui/taken-callback.ts";
import { CallbackPage } from "./callback-page.tsx";
import { takeLogins } from "./login-channel.ts";
import { fillColumn, PAGE_NAME, setColumns, useLoginStore } from "./login-store.ts";
import { LogInTab } from "./log-in-tab.tsx";
import { HandView } from "./hand/hand-view.tsx";
import { RevokeView } from "./revoke/revoke-view.tsx";
import { Tabs } from "./tabs.tsx";
import { PlanTab } from "./test/plan-tab.tsx";
import { columnOf } from "./test/plan-columns.ts";
import { type LoginPlaces, useLoginPlaces } from "./use-login-settings.ts";
import type { Subject } from "./use-token-facts.ts";

const TABS = [
  { id: "log-in", name: "Your login" },
  { id: "plan", name: "Test plan" },
  { id: "hand", name: "By hand" },
  { id: "revoke", name: "Revoke" },
] as const;
type TabId = (typeof TABS)[number]["id"];

/** Numbers of subjects that were handed from tab to tab or pasted: far from those of logins. */
let pasted = 1_000_000;

function useOpenTab() {
  const { last } = useLoginStore();
  const hasPlan = writePlan(readPlan(location.search)) !== "";
  return useState<TabId>(last === null && hasPlan ? "plan" : "log-in");
}

function Panel({ places }: { readonly places: LoginPlaces }) {
  const [tab, setTab] = useOpenTab();
  const [revoking, setRevoking] = useState<Subject | null>(null);
  const [, navigate] = useLocation();
  const { region, announce } = useAnnouncer();
  useEffect(() => takeLogins(PAGE_NAME, fillColumn), []);
  const actions = {
    announce,
    onRevoke: (subject: Subject) => {
      setRevoking(subject);
      setTab("revoke");
    },
    onPlan: ({ token, appId }: Subject, permissions: readonly string[]) => {
      const rows = permissions.map((permission) => ({
        permission,
        must: "have" as const,
        targets: "any" as const,
      }));
      setColumns([columnOf(token, appId)]);
      navigate(`/login?${writePlan({ ...EMPTY_PLAN, rows, people: [""] })}`, { replace: true });
      setTab("plan");
    },
  };
  const takeToken = (token: string | null) => {
    pasted += 1;
    setRevoking(token === null ? null : { number: pasted, token, appId: null });
  };
  return (
    <>
      <p ref={region} aria-live="polite" className="sr-only" />
      <Tabs label="Ways to work with logins" tabs={TABS} value={tab} onChange={setTab}>
        {tab === "log-in" && <LogInTab places={places} actions={actions} />}
        {tab === "plan" && <PlanTab places={places} />}
        {tab === "hand" && <HandView places={places} actions={actions} />}
        {tab === "revoke" && <RevokeView subject={revoking} onSubject={takeToken} announce={announce} />}
      </Tabs>
    </>
  );
}

/** Logging in with an app of one's own, from the plan to the verdict; and where logins come back to. */
export function LoginPanel() {
  const [path] = useLocation();
  const { places, error, retry } = useLoginPlaces();
  if (path === CALLBACK_PATH) return <CallbackPage />;
  if (places !== null) return <Panel places={places} />;
  return error === null ? null : (
    <p role="alert" className="text-bad">
      {error.message}{" "}
      <button type="button" className="underline" onClick={retry}>
        Try again
      </button>
    </p>
  );
}
