import { Button } from "../../ui/button.tsx";
import { BeforeAfter } from "./before-after.tsx";
import type { RotationFacts } from "./rotation-facts.ts";
import { RotationStep } from "./rotation-step.tsx";
import type { Run } from "./use-runs.ts";

interface CompareStepProps {
  readonly token: string;
  readonly made: Run | null;
  readonly facts: RotationFacts;
  /** Inspects both again. */
  readonly onCheck: () => void;
}

function stateOf({ newToken, comparing, replaces }: RotationFacts) {
  if (newToken === null) return "waiting";
  if (comparing) return "now";
  return replaces ? "done" : "failed";
}

function sentenceOf({ comparing, reach, newWorks }: RotationFacts): string {
  if (comparing) return "Comparing the two…";
  if (reach === null) return "It could not be told. Keep the old one until it was.";
  if (reach.kind === "less") {
    return "No: the new token lacks something. Keep the old one until that is mended.";
  }
  if (reach.kind === "more") {
    return `No: it reaches more than the old one, which was limited to ${reach.limits.join(", ")}. Keep the old one until that is mended.`;
  }
  return newWorks === "yes"
    ? "Yes: the new token may do all that the old one may."
    : "The same, but the new token was not seen to work. Keep the old one until it was.";
}

/** Whether the new token is as good as the old one. What could not be told is asked again, not passed over. */
export function CompareStep({ token, made, facts, onCheck }: CompareStepProps) {
  const { newToken } = facts;
  const before = made?.answer?.before?.evidence;
  const state = stateOf(facts);
  return (
    <RotationStep number={2} title="The same permissions, for the same assets?" state={state}>
      {newToken !== null && before !== undefined && made?.clock && (
        <>
          <p className="mb-2 text-ink-2">{sentenceOf(facts)}</p>
          <BeforeAfter
            oldToken={token}
            newToken={newToken}
            before={before}
            old={made.old}
            made={made.made}
            clock={made.clock}
            advice="New: put this one in place of the old"
          />
          {state === "failed" && (
            <Button small className="mt-1.5" onClick={onCheck}>
              Check again
            </Button>
          )}
        </>
      )}
    </RotationStep>
  );
}
