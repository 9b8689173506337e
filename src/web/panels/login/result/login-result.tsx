import { useState } from "react";
import type { GivenToken } from "#/token/login/login-answer.ts";
import { EvidenceCard } from "../../../ui/inspection/evidence-card.tsx";
import { Segment } from "../../../ui/segment.tsx";
import type { LastLogin } from "../login-store.ts";
import type { Subject } from "../use-token-facts.ts";
import { FailureCard } from "./login-failure.tsx";
import { type ResultActions, TokenResult } from "./token-result.tsx";

interface LoginResultProps extends ResultActions {
  readonly login: LastLogin;
  /** The app that was chosen where the login itself does not name it. */
  readonly appId: string | null;
  readonly onAgain: (() => void) | null;
}

const VIA = { code: "From the code", browser: "From the browser" } as const;
type Via = keyof typeof VIA;

const isForGraph = (given: GivenToken): given is GivenToken & { readonly via: Via } => given.via !== "openid";

/** What came of a login: why it failed, the tokens that it gave, or both. */
export function LoginResult({ login, appId, onAgain, ...actions }: LoginResultProps) {
  const { tokens, failure, login: known } = login.answer;
  const given = tokens.filter(isForGraph);
  const [via, setVia] = useState<Via | null>(null);
  const shown = given.find((one) => one.via === via) ?? given[0];
  // Both tokens of one login need numbers of their own.
  const subject: Subject | null = shown
    ? {
        number: login.number * 2 + (shown.via === "code" ? 0 : 1),
        token: shown.token,
        appId: known?.app.id ?? appId,
      }
    : null;
  return (
    <div className="mb-4 grid gap-4">
      {failure !== null && (
        <FailureCard
          failure={failure}
          plan={known?.plan ?? null}
          onAgain={onAgain}
          announce={actions.announce}
        />
      )}
      {shown === undefined && login.answer.calls.length > 0 && (
        <EvidenceCard groups={[["login", login.answer.calls]]} unsent={false} />
      )}
      {given.length > 1 && (
        <Segment
          legend="Which token"
          options={given.map((one) => ({ id: one.via, name: VIA[one.via] }))}
          value={shown?.via ?? null}
          onChange={setVia}
        />
      )}
      {subject !== null && <TokenResult key={subject.number} login={login} subject={subject} {...actions} />}
      {tokens.length > given.length && (
        <p className="rounded-xl border border-line bg-panel px-5 py-3 text-[0.8125rem] text-ink-2">
          An OpenID token came along: a signed statement of who logged in. It is not checked here: neither its
          signature nor its nonce. Graph takes none of these.
        </p>
      )}
    </div>
  );
}
