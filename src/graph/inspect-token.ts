import type { AppRef, Evidence, InspectionAnswer } from "#/token/evidence.ts";
import type { Inspection } from "#/token/inspection.ts";
import type { Refusal } from "#/token/refusal.ts";
import { appTokenRequest, parseAppToken } from "./app-token.ts";
import type { GraphClient } from "./client.ts";
import { type Caller, debugTokenRequest, parseDebugToken } from "./debug-token.ts";
import type { Errand, WatchAsker } from "./errand.ts";
import type { GraphAnswer, GraphFailure, Result } from "./failure.ts";
import { type GraphApp, orderApps } from "./order-apps.ts";
import { doubtsCaller, isAboutToken, isOtherApp } from "./refusal-kinds.ts";

/** One token to ask about, and who may ask. */
export interface Inspecting {
  readonly token: string;
  /** Read off the token; orders what is tried. */
  readonly appIdHint: string | null;
  /** May be empty: the token then asks about itself. */
  readonly apps: readonly GraphApp[];
  readonly watchAsker: WatchAsker;
}

type Asked = Result<GraphAnswer<Inspection>, GraphFailure>;

/** What came of it, before the calls are added. `answeredAt`: Graph's clock in epoch seconds. */
interface Found {
  readonly evidence: Evidence;
  readonly app: AppRef | null;
  readonly answeredAt: number | null;
}

const refOf = ({ id, name }: GraphApp): AppRef => ({ id, name });

function evidenceOf(
  asked: Asked,
  caller: Caller["kind"],
  tried: readonly AppRef[],
  credential: Refusal | null,
): Evidence {
  if (asked.ok) return { kind: "inspected", inspection: asked.value.value };
  const { failure } = asked;
  switch (failure.kind) {
    case "refused":
      return { kind: "refused", refusal: failure.refusal, caller, tried, credential };
    case "unreachable":
      return { kind: "unreachable", reason: failure.reason };
    case "unreadable":
      return { kind: "unreadable", reason: failure.reason, status: failure.status };
  }
}

const answeredAt = (asked: Asked) => (asked.ok ? asked.value.answeredAt : asked.failure.answeredAt);
const refusalOf = (asked: Asked) =>
  !asked.ok && asked.failure.kind === "refused" ? asked.failure.refusal : null;

/** What Graph says of the app's own credential; null when it accepts it, or can't be asked. */
async function checkCredential(client: GraphClient, app: GraphApp, errand: Errand): Promise<Refusal | null> {
  const asked = await client.ask(appTokenRequest(client.place, app), parseAppToken, errand);
  return !asked.ok && asked.failure.kind === "refused" ? asked.failure.refusal : null;
}

/**
 * No configured app fits, or there is none. A developer's own token may inspect itself, and a dead one says so.
 * @param mismatch - the refusal by the app that was tried last; it stands unless the token itself tells more
 */
async function askItself(
  client: GraphClient,
  token: string,
  tried: readonly AppRef[],
  mismatch: Asked | null,
  errand: Errand,
): Promise<Found> {
  const asked = await client.ask(
    debugTokenRequest(client.place, token, { kind: "self" }),
    parseDebugToken,
    errand,
  );
  const refusal = refusalOf(asked);
  const tells = asked.ok || mismatch === null || (refusal !== null && isAboutToken(refusal));
  const evidence = tells ? evidenceOf(asked, "self", tried, null) : evidenceOf(mismatch, "app", tried, null);
  const app = tells ? null : (tried.at(-1) ?? null);
  return { evidence, app, answeredAt: answeredAt(asked) ?? (mismatch && answeredAt(mismatch)) };
}

async function find(
  client: GraphClient,
  { token, apps, appIdHint }: Inspecting,
  errand: Errand,
): Promise<Found> {
  const tried: AppRef[] = [];
  let mismatch: Asked | null = null;
  for (const app of orderApps(apps, appIdHint)) {
    const caller = { kind: "app", id: app.id, secret: app.secret.reveal() } as const;
    const asked = await client.ask(debugTokenRequest(client.place, token, caller), parseDebugToken, errand);
    tried.push(refOf(app));
    const refusal = refusalOf(asked);
    if (refusal === null || !isOtherApp(refusal)) {
      const doubted = refusal !== null && doubtsCaller(refusal);
      const credential = doubted ? await checkCredential(client, app, errand) : null;
      return {
        evidence: evidenceOf(asked, "app", tried, credential),
        app: refOf(app),
        answeredAt: answeredAt(asked),
      };
    }
    mismatch = asked;
  }
  return askItself(client, token, tried, mismatch, errand);
}

/** Asks Graph what an inspection needs to know. Never rejects but on a bug: a failure is evidence as well. */
export async function inspectToken(client: GraphClient, inspecting: Inspecting): Promise<InspectionAnswer> {
  const errand = client.begin(inspecting.watchAsker);
  try {
    const { evidence, app, answeredAt: at } = await find(client, inspecting, errand);
    return { evidence, observedAt: at ?? client.now(), app, calls: errand.calls };
  } finally {
    errand.end();
  }
}
