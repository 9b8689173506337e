import { TriangleAlert } from "lucide-react";
import { Button } from "../button.tsx";

interface TroubleProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Our own server said no, or could not be reached: nothing is known of the token, and nothing is lost. */
export function Trouble({ error, onRetry }: TroubleProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-line bg-panel px-6 py-5"
    >
      <TriangleAlert size={18} className="shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 grow basis-64">
        <h2 className="font-semibold">The token was not inspected</h2>
        <p className="text-ink-2">{error.message} Your text is still in the field.</p>
      </div>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
