import type { LoginAnswer } from "#/token/login/login-answer.ts";
import { EvidenceCard } from "../../../ui/inspection/evidence-card.tsx";
import { Skeleton } from "../../../ui/inspection/skeleton.tsx";
import { Trouble } from "../../../ui/inspection/trouble.tsx";
import type { Announce } from "../../../ui/inspection/use-announcer.ts";
import type { LastLogin } from "../login-store.ts";
import { inspectionOf, listOf, type Subject, useTargetNames, useTokenFacts } from "../use-token-facts.ts";
import { AnotherPerson } from "./another-person.tsx";
import { GivenTokenLine } from "./given-token.tsx";
import { GrantsCard } from "./grants-card.tsx";
import { TokenVerdict } from "./token-verdict.tsx";

export interface ResultActions {
  readonly announce: Announce;
  /** Null where what was asked for is not known. */
  readonly onAskAgain: (() => void) | null;
  readonly onPlan: (subject: Subject, permissions: readonly string[]) => void;
  readonly onRevoke: (subject: Subject) => void;
}

interface TokenResultProps extends ResultActions {
  readonly login: LastLogin;
  readonly subject: Subject;
}

const planOf = ({ login }: Pick<LoginAnswer, "login">) => login?.plan ?? null;

/** The verdict on the token that a login gave, and what became of each permission. */
export function TokenResult({ login, subject, announce, onAskAgain, onPlan, onRevoke }: TokenResultProps) {
  const { answer, clock } = login;
  const { facts, error, again } = useTokenFacts(subject);
  const targets = useTargetNames(subject, facts);
  const plan = planOf(answer);
  const { grantedScopes, deniedScopes } = answer;
  const given = {
    inspection: facts && inspectionOf(facts),
    permissions: facts && listOf(facts),
    grantedScopes,
    deniedScopes,
  };
  return (
    <>
      {facts === null && error === null && <Skeleton />}
      {facts === null && error !== null && <Trouble error={error} onRetry={again} />}
      {facts !== null && <TokenVerdict token={subject.token} facts={facts} announce={announce} />}
      <GivenTokenLine token={subject.token} onRevoke={() => onRevoke(subject)} />
      <div className="grid gap-4 wide:grid-cols-[1.08fr_1fr]">
        <GrantsCard
          asked={plan === null ? null : plan.permissions}
          business={plan !== null && plan.configId !== null}
          given={given}
          targets={targets}
          login={clock}
          inspection={facts?.clock ?? null}
          onAskAgain={onAskAgain}
          onPlan={(permissions) => onPlan(subject, permissions)}
        />
        <EvidenceCard
          groups={[
            ["login", answer.calls],
            ["inspection", facts?.answer.calls ?? []],
            ["permissions", facts?.permissions?.calls ?? []],
          ]}
          unsent={false}
        />
      </div>
      <AnotherPerson />
    </>
  );
}
