import type { Extra, NotAskedReason } from "#/token/extras.ts";
import { Button } from "../../ui/button.tsx";
import type { ExtraState } from "./use-extras.ts";

const NOT_ASKED: Partial<Record<NotAskedReason, string>> = {
  "unknown-kind": "kind not known",
  stopped: "not asked: an earlier call was refused",
};

/** Why something more is not known, in a few words; null when it is. */
export function whyUnknown(extra: Extra<unknown>): string | null {
  switch (extra.kind) {
    case "known":
      return null;
    case "refused":
      return `not known: ${extra.refusal.message || "Graph refused"}`;
    case "unreachable":
      return extra.reason === "timeout"
        ? "not known: Graph took too long"
        : "not known: Graph could not be reached";
    case "unreadable":
      return "not known: Graph's answer could not be read";
    case "not-asked":
      return NOT_ASKED[extra.reason] ?? "not asked";
  }
}

/** The state of one extra: loading, failed with a way to ask again, or nothing to say. */
export function ExtraNote({ state }: { readonly state: ExtraState<unknown> }) {
  if (state.pending)
    return (
      <span className="after-a-moment inline-block align-middle">
        <span className="pulse-after-a-moment block h-3.5 w-24 rounded bg-mute" />
      </span>
    );
  const why = state.error
    ? `not known: ${state.error.message}`
    : state.answer && whyUnknown(state.answer.extra);
  if (!why) return null;
  const canRetry = state.error !== null || state.answer?.extra.kind !== "not-asked";
  return (
    <span className="text-[0.8125rem] wrap-anywhere text-ink-3">
      {why}
      {canRetry && (
        <Button look="quiet" small className="ml-1.5" onClick={state.retry}>
          Ask again
        </Button>
      )}
    </span>
  );
}
