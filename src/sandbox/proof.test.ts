import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CAFE_PAGE, HARBOUR, MINA } from "./cast.data.ts";
import { NOW, rehearse, secretToken } from "./rehearsal.ts";

const sign = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest("hex");
const error = (message: string) => ({
  error: { message, type: "GraphMethodException", code: 100, fbtrace_id: expect.any(String) },
});
const REQUIRED = error("API calls from the server require an appsecret_proof argument");
const INVALID = error("Invalid appsecret_proof provided in the API argument");

/** The second app's setting "Require App Secret" is on. */
function start() {
  const graph = rehearse();
  const grants = [{ scope: "pages_show_list", targets: null, status: "granted" } as const];
  const user = graph.world.exchange(graph.world.logIn({ person: MINA, app: HARBOUR, grants, at: NOW }), NOW);
  return { graph, user: user.text, page: graph.world.derivePageToken(user, CAFE_PAGE).text };
}

describe("an app that requires its secret", () => {
  test.each(["/me", "/app", "/me/permissions", "/v26.0/104782561934407", "/debug_token"])(
    "%s is refused without a proof, with a person's token and with a Page's",
    async (path) => {
      const { graph, user, page } = start();
      for (const access_token of [user, page]) {
        const reply = await graph.ask(path, { access_token, input_token: user });
        expect(reply.status).toBe(400);
        expect(reply.body).toEqual(REQUIRED);
      }
    },
  );

  test("the right proof opens the door, another app's does not", async () => {
    const { graph, user, page } = start();
    for (const access_token of [user, page]) {
      const right = { access_token, appsecret_proof: sign(access_token, graph.harbour.secret) };
      expect((await graph.ask("/me", right)).status).toBe(200);
      const wrong = { access_token, appsecret_proof: sign(access_token, graph.studio.secret) };
      expect((await graph.ask("/me", wrong)).body).toEqual(INVALID);
    }
  });

  test("its own credential needs none", async () => {
    const { graph, user } = start();
    expect((await graph.inspect(user, secretToken(graph.harbour))).status).toBe(200);
    expect((await graph.inspect(user, graph.harbour.appToken)).status).toBe(200);
    const form = {
      client_id: graph.harbour.id,
      client_secret: graph.harbour.secret,
      grant_type: "client_credentials",
      access_token: user,
    };
    expect((await graph.post("/oauth/access_token", form)).status).toBe(200);
  });

  test("a dead token hears of that first", async () => {
    const graph = rehearse();
    const { body } = await graph.ask("/me", { access_token: graph.token("inactive") });
    expect(body).toMatchObject({ error: { code: 190, error_subcode: 493 } });
  });
});
