import type { GraphClient } from "./client.ts";
import type { Errand } from "./errand.ts";
import { type Asked, extraOf } from "./extra-of.ts";
import type { GraphPlace, Question } from "./question.ts";
import type { Understood } from "./read-answer.ts";
import { isWrongProof } from "./refusal-kinds.ts";
import type { GraphResponse } from "./send.ts";
import type { Bearer } from "./token-question.ts";

/** How a token asks for something: the pair of a question and the reader of its answer. */
export interface TokenAsking<T> {
  readonly request: (place: GraphPlace, bearer: Bearer) => Question;
  readonly parse: (response: GraphResponse) => Understood<T>;
}

/**
 * Asks with the token. A proof that does not fit is left out the second time: which app made the token may be a mere
 * hint, and a wrong one must not stand in the way.
 */
export async function askAsToken<T>(
  { place, ask }: GraphClient,
  { request, parse }: TokenAsking<T>,
  bearer: Bearer,
  errand: Errand,
): Promise<Asked<T>> {
  const told = extraOf(await ask(request(place, bearer), parse, errand));
  if (bearer.app === null || told.kind !== "refused" || !isWrongProof(told.refusal)) return told;
  return extraOf(await ask(request(place, { ...bearer, app: null }), parse, errand));
}
