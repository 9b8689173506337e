import type { FieldSet, PagesAnswer } from "#/token/pages/answers.ts";
import { pauseAfter } from "#/token/pages/pause.ts";
import type { Refusal } from "#/token/refusal.ts";
import { askAsToken, type TokenAsking } from "../ask-as-token.ts";
import type { GraphClient } from "../client.ts";
import type { WatchAsker } from "../errand.ts";
import { runErrand } from "../run-errand.ts";
import type { Bearer } from "../token-question.ts";

/** A call about Pages by the fields that it asks for. */
export type FieldsAsking<T> = (fields: FieldSet) => TokenAsking<T>;

/**
 * A field was refused, or may have been: Graph words that as a permission, a wrong field, or for the Page's token as
 * an impersonation.
 */
const mayBeField = ({ code, message }: Refusal) =>
  code === 10 ||
  (code !== null && code >= 200 && code <= 299) ||
  // `accounts` is the list itself, which a Page's own token does not have: fewer fields would not help.
  (code === 100 && /field/i.test(message) && !/field \(accounts\)/i.test(message)) ||
  /before impersonating/i.test(message);

/**
 * Makes one call to Graph, and a second one with fewer fields where the first was refused for a field. Never rejects
 * but on a bug.
 * @param fields - what to begin with
 */
export async function askPages<T>(
  client: GraphClient,
  asking: FieldsAsking<T>,
  bearer: Bearer,
  fields: FieldSet,
  watchAsker: WatchAsker,
): Promise<PagesAnswer<T>> {
  const { extra, answered, ...trace } = await runErrand(client, watchAsker, async (errand) => {
    const first = await askAsToken(client, asking(fields), bearer, errand);
    if (fields === "plain" || first.kind !== "refused" || !mayBeField(first.refusal)) {
      return { extra: first, answered: fields };
    }
    const second = await askAsToken(client, asking("plain"), bearer, errand);
    // The first refusal says more where the second call is refused as well.
    return second.kind === "known"
      ? { extra: second, answered: "plain" as const }
      : { extra: first, answered: fields };
  });
  const refusal = extra.kind === "refused" ? extra.refusal : null;
  return { ...trace, extra, fields: answered, pause: pauseAfter(trace.usage, refusal) };
}
