import { type About, extras, inspect } from "../../api.ts";
import { readOnePage } from "./calls.ts";
import type { PagesSession } from "./pages-session.ts";
import { inspectionIn, NO_LIST } from "./session-state.ts";

/** Whose token it is. */
async function askIdentity(session: PagesSession, about: About, signal: AbortSignal): Promise<void> {
  const answer = await extras.identity(about, signal);
  session.learnAside(answer, { identity: answer.extra });
}

async function askPermissions(session: PagesSession, about: About, signal: AbortSignal): Promise<void> {
  const answer = await extras.permissions(about, signal);
  session.learnAside(answer, { permissions: answer.extra });
}

async function askOwnPage(session: PagesSession, signal: AbortSignal): Promise<void> {
  session.update({ permissions: { kind: "not-asked", reason: "page-token" } });
  const answer = await readOnePage(session.about, "me", signal);
  session.learn(answer, { own: answer.extra });
}

/**
 * Asks Graph what the token is, whose, and with which permissions. A Page token's Page is read as well: it has no
 * list. A token that describes nothing but itself has told the rest already.
 */
export async function describeToken(session: PagesSession, signal: AbortSignal): Promise<void> {
  const { token, appId } = session;
  const described = await inspect(appId === null ? { token } : { token, appId }, signal);
  session.learnAside(described, { described });
  const { evidence, app } = described;
  if (evidence.kind === "self-known") {
    session.update({ identity: evidence.identity, permissions: evidence.permissions });
    return;
  }
  const inspection = inspectionIn(session.get());
  // Its list was asked for before anybody knew: whatever came of that says nothing.
  if (inspection?.type === "page") session.update({ listing: NO_LIST });
  if (inspection === null || inspection.valid === false || inspection.type === "app") {
    session.update({ permissions: { kind: "not-asked", reason: "stopped" } });
    return;
  }
  const by = app === null ? { token } : { token, appId: app.id };
  const about = { ...by, type: inspection.type };
  await Promise.all([
    askIdentity(session, about, signal),
    about.type === "page" ? askOwnPage(session, signal) : askPermissions(session, about, signal),
  ]);
}
