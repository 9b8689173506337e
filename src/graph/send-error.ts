import type { UnreachableReason } from "#/token/evidence.ts";

/** Why the wire gave no answer. Carries no url and no cause: both can hold a token or a credential. */
export class SendError extends Error {
  override readonly name = "SendError";
  readonly reason: UnreachableReason | "answer-too-large";
  /** The HTTP status, where an answer had begun. */
  readonly status: number | null;

  constructor(reason: UnreachableReason | "answer-too-large", status: number | null = null) {
    super(`No answer from Graph: ${reason}`);
    this.reason = reason;
    this.status = status;
  }
}
