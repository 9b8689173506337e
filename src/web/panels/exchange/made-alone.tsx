import type { TokenAnswer } from "#/token/exchanges/read-token-answer.ts";
import { lengthInWords } from "#/token/relative-time.ts";
import { SecretText } from "./secret-text.tsx";
import { Works } from "./before-after.tsx";
import { LimitText } from "./limit-text.tsx";
import type { Seen } from "./use-runs.ts";

interface MadeAloneProps {
  readonly made: TokenAnswer;
  readonly seen: Seen | null;
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div className="grid grid-cols-[7rem_minmax(0,1fr)] border-t border-line py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
    <dt className="text-ink-3">{term}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
);

/** A token that was made of a code: there is no old one to compare it with. */
export function MadeAlone({ made, seen }: MadeAloneProps) {
  const inspection =
    seen?.kind === "seen" && seen.evidence.kind === "inspected" ? seen.evidence.inspection : null;
  return (
    <dl className="px-5 pt-1 pb-3">
      <Fact term="Token">
        <SecretText value={made.token} what="the new token" strong />
      </Fact>
      <Fact term="Meta said">
        {made.expiresIn === null
          ? "no end: only an inspection tells"
          : `ends in ${lengthInWords(made.expiresIn)}`}
      </Fact>
      {inspection && seen?.kind === "seen" && (
        <Fact term="Expires">
          <LimitText limit={inspection.expires} clock={seen.clock} />
        </Fact>
      )}
      {inspection?.scopes && <Fact term="Permissions">{inspection.scopes.join(", ") || "none"}</Fact>}
      {made.machineId !== null && (
        <Fact term="machine_id">
          <code className="font-mono text-[0.8125rem] wrap-anywhere">{made.machineId}</code>
          <span className="block text-[0.8125rem] text-ink-3">
            For this one device. Keep it there and send it again; another device gets another.
          </span>
        </Fact>
      )}
      <Fact term="Works?">
        <Works seen={seen} name="new" />
      </Fact>
    </dl>
  );
}
