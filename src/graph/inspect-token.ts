import type { AppRef, Evidence, InspectionAnswer } from "#/token/evidence.ts";
import type { Inspection } from "#/token/inspection.ts";
import type { Refusal } from "#/token/refusal.ts";
import { appTokenRequest, parseAppToken } from "./app-token.ts";
import type { GraphClient } from "./client.ts";
import { type Caller, debugTokenRequest, parseDebugToken } from "./debug-token.ts";
import type { Errand, WatchAsker } from "./errand.ts";
import type { GraphAnswer, GraphFailure, Result } from "./failure.ts";
import { extraOf } from "./extra-of.ts";
import { type GraphApp, orderApps } from "./order-apps.ts";
import { doubtsCaller, isAboutToken, isOtherApp, wantsAppToken } from "./refusal-kinds.ts";
import { runErrand } from "./run-errand.ts";
import { askSelfKnown } from "./self-known.ts";

/** One token to ask about, and who may ask. */
export interface Inspecting {
  readonly token: string;
  /** The app that a person chose; it is tried first. */
  readonly chosenAppId: string | null;
  /** Read off the token; orders what is tried. */
  readonly appIdHint: string | null;
  /** May be empty: the token then asks about itself. */
  readonly apps: readonly GraphApp[];
  readonly watchAsker: WatchAsker;
}

type Asked = Result<GraphAnswer<Inspection>, GraphFailure>;

/** What came of it, before the calls are added. */
interface Found {
  readonly evidence: Evidence;
  readonly app: AppRef | null;
}

const refOf = ({ id, name }: GraphApp): AppRef => ({ id, name });

function evidenceOf(
  asked: Asked,
  caller: Caller["kind"],
  tried: readonly AppRef[],
  credential: Refusal | null,
): Evidence {
  const extra = extraOf(asked);
  if (extra.kind === "known") return { kind: "inspected", inspection: extra.value };
  return extra.kind === "refused" ? { ...extra, caller, tried, credential } : extra;
}

const refusalOf = (asked: Asked) =>
  !asked.ok && asked.failure.kind === "refused" ? asked.failure.refusal : null;

/** What Graph says of the app's own credential; null when it accepts it, or can't be asked. */
async function checkCredential(client: GraphClient, app: GraphApp, errand: Errand): Promise<Refusal | null> {
  const asked = await client.ask(appTokenRequest(client.place, app), parseAppToken, errand);
  return !asked.ok && asked.failure.kind === "refused" ? asked.failure.refusal : null;
}

/**
 * No configured app fits, or there is none. A developer's own token may inspect itself, and a dead one says so; any
 * other tells at least what it can.
 * @param mismatch - the refusal by the app that was tried last; it stands unless the token itself tells more
 */
async function askItself(
  client: GraphClient,
  token: string,
  tried: readonly AppRef[],
  mismatch: Refusal | null,
  errand: Errand,
): Promise<Found> {
  // No proof: an app whose secret is known has just said that the token is not its own.
  const question = debugTokenRequest(client.place, token, { kind: "self" });
  const asked = await client.ask(question, parseDebugToken, errand);
  const refusal = refusalOf(asked);
  if (refusal !== null && wantsAppToken(refusal)) {
    const told = await askSelfKnown(client, token, errand);
    return { evidence: { kind: "self-known", refusal: mismatch ?? refusal, tried, ...told }, app: null };
  }
  if (asked.ok || mismatch === null || (refusal !== null && isAboutToken(refusal))) {
    return { evidence: evidenceOf(asked, "self", tried, null), app: null };
  }
  const evidence = { kind: "refused", refusal: mismatch, caller: "app", tried, credential: null } as const;
  return { evidence, app: tried.at(-1) ?? null };
}

async function find(
  client: GraphClient,
  { token, apps, chosenAppId, appIdHint }: Inspecting,
  errand: Errand,
): Promise<Found> {
  const tried: AppRef[] = [];
  let mismatch: Refusal | null = null;
  for (const app of orderApps(apps, chosenAppId, appIdHint)) {
    const caller = { kind: "app", id: app.id, secret: app.secret.reveal() } as const;
    const asked = await client.ask(debugTokenRequest(client.place, token, caller), parseDebugToken, errand);
    tried.push(refOf(app));
    const refusal = refusalOf(asked);
    if (refusal === null || !isOtherApp(refusal)) {
      const doubted = refusal !== null && doubtsCaller(refusal);
      const credential = doubted ? await checkCredential(client, app, errand) : null;
      return { evidence: evidenceOf(asked, "app", tried, credential), app: refOf(app) };
    }
    mismatch = refusal;
  }
  return askItself(client, token, tried, mismatch, errand);
}

/** Asks Graph what an inspection needs to know. Never rejects but on a bug: a failure is evidence as well. */
export function inspectToken(client: GraphClient, inspecting: Inspecting): Promise<InspectionAnswer> {
  return runErrand(client, inspecting.watchAsker, (errand) => find(client, inspecting, errand));
}
