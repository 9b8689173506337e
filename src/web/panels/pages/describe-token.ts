import type { Extra } from "#/token/extras.ts";
import { type About, extras, inspect } from "../../api.ts";
import { readOnePage } from "./calls.ts";
import type { PagesSession } from "./pages-session.ts";
import { inspectionIn } from "./session-state.ts";

const NOT_ASKED: Extra<never> = { kind: "not-asked", reason: "page-token" };

/** Who is behind the token and what was granted, where Graph's description alone does not tell. */
async function askBeside(session: PagesSession, about: About, signal: AbortSignal): Promise<void> {
  const identity = extras.identity(about, signal).then((answer) => {
    session.note(answer);
    session.update({ identity: answer.extra });
  });
  const isPage = about.type === "page";
  const permissions = isPage
    ? session.update({ permissions: NOT_ASKED })
    : extras.permissions(about, signal).then((answer) => {
        session.note(answer);
        session.update({ permissions: answer.extra });
      });
  const own = isPage
    ? readOnePage(session.about, "me", signal).then((answer) => {
        session.note(answer);
        session.update({ own: answer.extra });
      })
    : null;
  await Promise.all([identity, permissions, own]);
}

/**
 * Asks Graph what the token is, whose, and with which permissions. A Page token's Page is read as well: it has no
 * list. A token that describes nothing but itself has told the rest already.
 */
export async function describeToken(session: PagesSession, signal: AbortSignal): Promise<void> {
  const { token, appId } = session;
  const described = await inspect(appId === null ? { token } : { token, appId }, signal);
  session.note(described);
  session.update({ described });
  const { evidence, app } = described;
  if (evidence.kind === "self-known") {
    session.update({ identity: evidence.identity, permissions: evidence.permissions });
    return;
  }
  const inspection = inspectionIn(session.get());
  if (inspection === null || inspection.valid === false || inspection.type === "app") {
    session.update({ permissions: { kind: "not-asked", reason: "stopped" } });
    return;
  }
  const by = app === null ? { token } : { token, appId: app.id };
  await askBeside(session, { ...by, type: inspection.type }, signal);
}
