import type { Extra } from "#/token/extras.ts";
import type { GraphAnswer, GraphFailure, Result } from "./failure.ts";

/** An extra that was asked about. */
export type Asked<T> = Exclude<Extra<T>, { readonly kind: "not-asked" }>;

/** What came of a call, as it is told outside: without the call itself. */
export function extraOf<T>(asked: Result<GraphAnswer<T>, GraphFailure>): Asked<T> {
  if (asked.ok) return { kind: "known", value: asked.value.value };
  const { failure } = asked;
  switch (failure.kind) {
    case "refused":
      return { kind: "refused", refusal: failure.refusal };
    case "unreachable":
      return { kind: "unreachable", reason: failure.reason };
    case "unreadable":
      return { kind: "unreadable", reason: failure.reason, status: failure.status };
  }
}
