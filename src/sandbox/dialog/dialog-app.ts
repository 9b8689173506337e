import { type Context, Hono } from "hono";
import { servedVersion } from "../served-version.ts";
import type { World } from "../world.ts";
import { readDecision } from "./decision.ts";
import { DIALOG_HEADERS } from "./dialog-page.ts";
import { UNKNOWN_VERSION, WRONG_METHOD } from "./dialog-problem.ts";
import { type DialogQuery, readDialogQuery } from "./dialog-query.ts";
import { finishLogin } from "./finish-login.ts";
import { writeLogin } from "./login-page.ts";
import { checkLogin, type LoginRequest } from "./login-request.ts";
import { writeProblem } from "./problem-page.ts";
import { deny } from "./redirect-answer.ts";

const sendTo = (location: string): Response =>
  new Response(null, { status: 302, headers: { ...DIALOG_HEADERS, location } });

/** The login dialog, with and without a version in its path. `now`: epoch seconds. */
export function createDialogApp({ world, now }: { world: World; now: () => number }): Hono {
  const decide = async (c: Context, login: LoginRequest, query: DialogQuery): Promise<Response> => {
    const decision = await readDecision(c);
    if (decision.button === "cancel") return sendTo(deny(login));
    const chosen = world.people.find(({ id }) => id === decision.personId) ?? null;
    const again = (alert: string) => writeLogin(world, login, { chosen, query: query.text, alert });
    if (decision.button === null) return again("Choose Continue or Cancel.");
    if (chosen === null) return again("Choose who you are.");
    const unproven = login.authTypes.has("reauthenticate") && decision.password === "";
    if (unproven) return again("Enter a password.");
    const ending = finishLogin(world, login, chosen, decision, now());
    return "redirect" in ending ? sendTo(ending.redirect) : writeProblem(ending.problem);
  };

  const answer = (c: Context): Response | Promise<Response> => {
    const { method } = c.req;
    if (method !== "GET" && method !== "HEAD" && method !== "POST") {
      const refusal = writeProblem(WRONG_METHOD, 405);
      refusal.headers.set("allow", "GET, HEAD, POST");
      return refusal;
    }
    const version = c.req.param("version");
    if (version !== undefined && servedVersion(version, now()) === null) {
      return writeProblem(UNKNOWN_VERSION, 404);
    }
    const query = readDialogQuery(c.req.url);
    const login = checkLogin(world, query);
    if ("problem" in login) return writeProblem(login.problem);
    if (method === "POST") return decide(c, login.value, query);
    return writeLogin(world, login.value, { chosen: null, query: query.text, alert: null });
  };

  const app = new Hono();
  // Where Meta's SDKs look for it on www.facebook.com: facebook-android-sdk, facebook-ios-sdk (read Nov 2026).
  for (const path of ["/.well-known/oauth/openid/jwks", "/.well-known/oauth/openid/jwks/"]) {
    app.get(path, (c) => c.json({ keys: [world.signer().publicKey] }));
  }
  for (const path of ["/dialog/oauth", "/:version/dialog/oauth"])
    app.all(path, answer).all(`${path}/`, answer);
  return app;
}
