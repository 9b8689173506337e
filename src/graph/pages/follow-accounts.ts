import type { PageBatchAnswer, ListPart } from "#/token/pages/answers.ts";
import type { GraphClient } from "../client.ts";
import type { PartOf } from "./page-questions.ts";
import { askAccounts, type PageAsker } from "./pages.ts";

/** The cursor of the next part; null where there is none, where Graph wants a pause, or where lists go round. */
function cursorAfter({ extra, pause }: PageBatchAnswer, used: ReadonlySet<string | null>): string | null {
  if (extra.kind !== "known" || pause !== null) return null;
  const { after } = extra.value.paging;
  return used.has(after) ? null : after;
}

/**
 * The parts of the list of Pages one after the other, each given as soon as it is there: the call for the next one is
 * under way by then. Ends where somebody has to decide: at a refusal, at a limit, at a cursor that was used before.
 * Never rejects but on a bug.
 * @param mostParts - calls at most; then whoever waits asks anew, which shows that somebody still does
 */
export async function* followAccounts(
  client: GraphClient,
  asker: PageAsker,
  { after: start, limit }: PartOf,
  mostParts: number,
): AsyncGenerator<ListPart> {
  const used = new Set<string | null>([null, start]);
  let asked = askAccounts(client, asker, { after: start, limit });
  for (let part = 1; ; part += 1) {
    const answer = await asked;
    const after = part < mostParts ? cursorAfter(answer, used) : null;
    if (after !== null) {
      used.add(after);
      // What was refused once is not asked for again.
      asked = askAccounts(client, { ...asker, fields: answer.fields }, { after, limit });
      // Where nobody takes it any more, a bug in it must not end the whole server.
      asked.catch(() => {});
    }
    yield { goesOn: after !== null, ...answer };
    if (after === null) return;
  }
}
