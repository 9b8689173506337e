import { causeOf, matchRefusal } from "#/token/causes/index.ts";
import { diagnose } from "#/token/diagnose.ts";
import { Button } from "../../ui/button.tsx";
import { RotationStep } from "./rotation-step.tsx";
import type { Read } from "./use-rotation.ts";

interface ProveStepProps {
  readonly newToken: string | null;
  readonly read: Read | null;
  readonly onProve: (newToken: string) => void;
}

function Told({ read }: { readonly read: Read }) {
  if (read.kind === "asking") return <p className="after-a-moment text-ink-3">Reading…</p>;
  if (read.kind === "failed") return <p className="text-bad">{read.message}</p>;
  const { extra } = read;
  if (extra.kind === "known") {
    return (
      <p className="text-ink-2">
        Graph answered as <bdi className="font-medium">{extra.value.name ?? extra.value.id}</bdi>.
      </p>
    );
  }
  if (extra.kind === "refused") {
    const causes = matchRefusal(extra.refusal);
    return (
      <p data-cause={causes.join(" ")} className="text-bad">
        {causeOf(causes[0] ?? "unrecognised-refusal").headline}
      </p>
    );
  }
  const causes = extra.kind === "not-asked" ? [] : diagnose(extra, 0).findings.map(({ cause }) => cause);
  return (
    <p data-cause={causes.join(" ")} className="text-bad">
      {causes[0] === undefined ? "Graph was not asked: nothing is proven." : causeOf(causes[0]).headline}
    </p>
  );
}

/** A call that reads something with the new token: inspected is not used. */
export function ProveStep({ newToken, read, onProve }: ProveStepProps) {
  const proven = read?.kind === "told" && read.extra.kind === "known";
  const failed = read !== null && read.kind !== "asking" && !proven;
  const state = newToken === null ? "waiting" : proven ? "done" : failed ? "failed" : "now";
  return (
    <RotationStep number={3} title="Prove it by a read" state={state}>
      {newToken !== null && !proven && (
        <Button small className="mt-1.5" disabled={read?.kind === "asking"} onClick={() => onProve(newToken)}>
          Read /me with it
        </Button>
      )}
      <div aria-live="polite">{read !== null && <Told read={read} />}</div>
    </RotationStep>
  );
}
