import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf } from "../causes/index.ts";

/** What a refusal of the token itself means for its state; null when the cause says nothing of the token. */
export function stateAfter(id: CauseId): "ended" | "invalid" | null {
  const { family } = causeOf(id);
  if (family === "time" || family === "session" || family === "page") return "ended";
  if (id === "wrong-app" || id === "server-ip-not-allowed") return null;
  return family === "shape" || family === "app" || id === "invalid-token" ? "invalid" : null;
}
