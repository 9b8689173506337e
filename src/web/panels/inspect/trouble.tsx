import { TriangleAlert } from "lucide-react";
import { ApiProblem } from "../../api.ts";
import { Button } from "../../ui/button.tsx";

interface TroubleProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Our own server said no, or could not be reached: nothing is known of the token, and nothing is lost. */
export function Trouble({ error, onRetry }: TroubleProps) {
  const wait = error instanceof ApiProblem ? error.retryAfter : null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-line bg-panel px-6 py-5"
    >
      <TriangleAlert size={18} className="shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 grow basis-64">
        <h2 className="font-semibold">The token was not inspected</h2>
        <p className="text-ink-2">
          {error.message} {wait !== null && `Try again in ${wait} s.`} Your text is still in the field.
        </p>
      </div>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
