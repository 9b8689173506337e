import type { CallRecord } from "#/token/call-record.ts";
import type { Extra, ExtraAnswer, Target, TargetFacts, TargetList } from "#/token/extras.ts";
import type { GranularScope } from "#/token/inspection.ts";
import { placeScope } from "#/token/permission-groups.ts";
import type { Refusal } from "#/token/refusal.ts";
import { askAsToken } from "./ask-as-token.ts";
import type { GraphClient } from "./client.ts";
import type { Errand, WatchAsker } from "./errand.ts";
import { mapBounded } from "./map-bounded.ts";
import { isLimit } from "./retry.ts";
import { runErrand } from "./run-errand.ts";
import { type Asset, parseTarget, targetRequest } from "./target-facts.ts";
import type { Bearer } from "./token-question.ts";

/** Each is a call that counts against the app's limits, and nobody asked for it: it comes with a paste. */
const MOST_ASKED = 20;
const AT_ONCE = 8;
/** From here on, in percent of any limit, what is left of it is for calls that matter more than names. */
const SPARING_FROM = 70;

const STOPPED = { kind: "not-asked", reason: "stopped" } as const;

/**
 * Each asset once, in the order of the scopes; an id may stand for different kinds in different scopes. Left out are
 * those that would be asked about beyond the most.
 */
function listAssets(granular: readonly GranularScope[]) {
  const assets = granular.flatMap(({ scope, targetIds }) => {
    const { targets: kind } = placeScope(scope);
    return [...new Set(targetIds)].map((id) => ({ kind, id: id.replace(/^act_/, "") }));
  });
  const once = [...new Map(assets.map((asset) => [`${asset.kind} ${asset.id}`, asset])).values()];
  const leftOut = new Set(once.filter(({ kind }) => kind !== "none").slice(MOST_ASKED));
  return { assets: once.filter((asset) => !leftOut.has(asset)), leftOut: leftOut.size };
}

/** All calls that follow would be refused likewise: Graph throttles, or the session is over (a subcode says so). */
const isForAll = (refusal: Refusal) => isLimit(refusal) || (refusal.code === 190 && refusal.subcode !== null);

const isNearLimit = ({ usage }: CallRecord) => usage !== null && usage.percent >= SPARING_FROM;

async function askAll(
  client: GraphClient,
  assets: ReturnType<typeof listAssets>["assets"],
  bearer: Bearer,
  errand: Errand,
): Promise<readonly Target[]> {
  let stopped = false;
  const ask = async ({ kind, id }: Asset): Promise<Extra<TargetFacts>> => {
    if (stopped || errand.signal.aborted) return STOPPED;
    const asking = {
      request: (place: GraphClient["place"], by: Bearer) => targetRequest(place, { kind, id }, by),
      parse: parseTarget,
    };
    const facts = await askAsToken(client, asking, bearer, errand);
    stopped ||= facts.kind === "refused" && isForAll(facts.refusal);
    stopped ||= errand.calls.some(isNearLimit);
    return facts;
  };
  return mapBounded(assets, AT_ONCE, async ({ kind, id }): Promise<Target> => {
    if (kind === "none") return { id, kind, facts: { kind: "not-asked", reason: "unknown-kind" } };
    return { id, kind, facts: await ask({ kind, id }) };
  });
}

/**
 * The names of the assets that a token's permissions are limited to, 20 at most, and no more of them once a limit of
 * Graph's is used up to 70 percent. Each is known or not on its own, so that one lost role hides no other name.
 * @param granular - as `debug_token` told; ids are digits, of ad accounts also with `act_` before them
 */
export function askTargets(
  client: GraphClient,
  bearer: Bearer,
  granular: readonly GranularScope[],
  watchAsker: WatchAsker,
) {
  const { assets, leftOut } = listAssets(granular);
  return runErrand(client, watchAsker, async (errand): Promise<Pick<ExtraAnswer<TargetList>, "extra">> => {
    const targets = await askAll(client, assets, bearer, errand);
    return { extra: { kind: "known", value: { targets, leftOut } } };
  });
}
