import type {
  BusinessBatchAnswer,
  FieldSet,
  OnePageAnswer,
  PageBatchAnswer,
  ProofAnswer,
} from "#/token/pages/answers.ts";
import type { BusinessEdge } from "#/token/pages/doctor.ts";
import type { ProofEdge } from "#/token/pages/goals.data.ts";
import type { GraphClient } from "../client.ts";
import type { WatchAsker } from "../errand.ts";
import type { Bearer } from "../token-question.ts";
import { askPages } from "./ask-pages.ts";
import { pageFields } from "./page-fields.ts";
import {
  accountsRequest,
  businessesRequest,
  businessPagesRequest,
  pageRequest,
  parsePage,
  parsePages,
  parseProof,
  parseRefs,
  type PartOf,
  proofRequest,
} from "./page-questions.ts";

/** Who asks: the token with its app, the fields that it may read, and the one who waits. */
export interface PageAsker {
  readonly bearer: Bearer;
  readonly fields: FieldSet;
  /** business_management is granted. */
  readonly withBusiness: boolean;
  readonly watchAsker: WatchAsker;
}

/** One part of the list of Pages. */
export function askAccounts(client: GraphClient, asker: PageAsker, part: PartOf): Promise<PageBatchAnswer> {
  const { bearer, fields, withBusiness, watchAsker } = asker;
  const asking = (set: FieldSet) => ({
    request: (place: GraphClient["place"], by: Bearer) =>
      accountsRequest(place, part, pageFields(set, withBusiness), by),
    parse: parsePages,
  });
  return askPages(client, asking, bearer, fields, watchAsker);
}

/** One Page. @param id - digits, or `me` on a Page token */
export function askPage(client: GraphClient, asker: PageAsker, id: string): Promise<OnePageAnswer> {
  const { bearer, fields, withBusiness, watchAsker } = asker;
  const asking = (set: FieldSet) => ({
    request: (place: GraphClient["place"], by: Bearer) =>
      pageRequest(place, id, pageFields(set, withBusiness), by),
    parse: parsePage,
  });
  return askPages(client, asking, bearer, fields, watchAsker);
}

/** One part of the list of the person's portfolios. */
export function askBusinesses(
  client: GraphClient,
  asker: PageAsker,
  part: PartOf,
): Promise<BusinessBatchAnswer> {
  const asking = () => ({
    request: (place: GraphClient["place"], by: Bearer) => businessesRequest(place, part, by),
    parse: parseRefs,
  });
  return askPages(client, asking, asker.bearer, "plain", asker.watchAsker);
}

/** One part of the Pages that a portfolio owns, or works on for a client. */
export function askBusinessPages(
  client: GraphClient,
  asker: PageAsker,
  of: { readonly business: string; readonly edge: BusinessEdge },
  part: PartOf,
): Promise<PageBatchAnswer> {
  const asking = (set: FieldSet) => ({
    request: (place: GraphClient["place"], by: Bearer) => businessPagesRequest(place, of, part, set, by),
    parse: parsePages,
  });
  return askPages(client, asking, asker.bearer, asker.fields, asker.watchAsker);
}

/** A reading call with a Page's own token. */
export function askProof(
  client: GraphClient,
  asker: PageAsker,
  id: string,
  edge: ProofEdge,
): Promise<ProofAnswer> {
  const asking = () => ({
    request: (place: GraphClient["place"], by: Bearer) => proofRequest(place, id, edge, by),
    parse: parseProof,
  });
  return askPages(client, asking, asker.bearer, "plain", asker.watchAsker);
}
