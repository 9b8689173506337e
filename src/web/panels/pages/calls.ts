import type {
  BusinessBatchAnswer,
  FieldSet,
  OnePageAnswer,
  PageBatchAnswer,
  ListLine,
  ProofAnswer,
} from "#/token/pages/answers.ts";
import type { BusinessEdge } from "#/token/pages/doctor.ts";
import type { ProofEdge } from "#/token/pages/goals.data.ts";
import { api, ask, read } from "../../api.ts";
import { breakOff, readLines } from "./read-lines.ts";

/** Whose Pages are asked about, as which app, and with which fields. */
export interface PagesAbout {
  readonly token: string;
  readonly appId?: string;
  readonly fields?: FieldSet;
  readonly withBusiness?: boolean;
}

const from = (after: string | null) => (after === null ? {} : { after });
const { doctor, proof } = api.pages;

/**
 * The parts of the list of Pages from a cursor on, as far as the server reads on by itself. Whoever stops taking them
 * ends that.
 * @param onTaken - the server is asking Graph
 */
export async function* listParts(
  about: PagesAbout,
  after: string | null,
  signal: AbortSignal,
  onTaken: () => void,
): AsyncGenerator<ListLine> {
  const { body } = await ask(
    api.pages.list.$post({ json: { ...about, ...from(after) } }, { init: { signal } }),
  );
  onTaken();
  let goesOn = true;
  if (body !== null) {
    for await (const line of readLines<ListLine>(body)) {
      if ("goesOn" in line) ({ goesOn } = line);
      else if (!("calls" in line)) breakOff();
      yield line;
    }
  }
  if (goesOn) breakOff();
}

/** One part of the list of Pages. */
export async function listPages(
  about: PagesAbout,
  after: string | null,
  signal: AbortSignal,
): Promise<PageBatchAnswer> {
  return read(
    await ask(api.pages.$post({ json: { ...about, ...from(after) } }, { init: { signal } })),
    "extra",
  );
}

/** One Page by its id; `me`: the Page of a Page token. */
export async function readOnePage(
  about: PagesAbout,
  id: string,
  signal: AbortSignal,
): Promise<OnePageAnswer> {
  return read(await ask(doctor.page.$post({ json: { ...about, id } }, { init: { signal } })), "extra");
}

export async function listBusinesses(
  about: PagesAbout,
  after: string | null,
  signal: AbortSignal,
): Promise<BusinessBatchAnswer> {
  const call = doctor.businesses.$post({ json: { ...about, ...from(after) } }, { init: { signal } });
  return read(await ask(call), "extra");
}

export async function listBusinessPages(
  about: PagesAbout,
  of: { readonly business: string; readonly edge: BusinessEdge },
  after: string | null,
  signal: AbortSignal,
): Promise<PageBatchAnswer> {
  const call = doctor["business-pages"].$post(
    { json: { ...about, ...from(after), business: of.business, edge: of.edge } },
    { init: { signal } },
  );
  return read(await ask(call), "extra");
}

/** A reading call with a Page's own token. */
export async function tryEdge(
  about: PagesAbout,
  id: string,
  edge: ProofEdge,
  signal: AbortSignal,
): Promise<ProofAnswer> {
  return read(await ask(proof.$post({ json: { ...about, id, edge } }, { init: { signal } })), "extra");
}
