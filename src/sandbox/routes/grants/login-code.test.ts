import { createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MINA } from "../../cast.data.ts";
import { rehearseLogin, tokenIn } from "../../dialog/rehearse-login.ts";
import { NOW } from "../../rehearsal.ts";

const statementIn = (body: unknown) => /"id_token":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? "";
const decode = (text = ""): unknown => JSON.parse(Buffer.from(text, "base64url").toString());

// docs/facebook-login/guides/advanced/oidc-token; facebook-ios-sdk, facebook-android-sdk (read Nov 2026)
describe("a login with openid", () => {
  test("brings a statement of who it is, with the nonce", async () => {
    const graph = rehearseLogin();
    const code = await graph.codeFor({ scope: "openid email", nonce: "n-1" });
    const { body } = await graph.redeem(code);
    expect(body).toMatchObject({ token_type: "bearer", expires_in: 6114, access_token: tokenIn(body) });
    const [head, claims] = statementIn(body).split(".");
    expect(decode(head)).toEqual({ alg: "RS256", typ: "JWT", kid: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(decode(claims)).toMatchObject({
      iss: "https://www.facebook.com",
      aud: graph.studio.id,
      sub: MINA.id,
      iat: NOW,
      nonce: "n-1",
      name: "Mina Larsson",
      given_name: "Mina",
      family_name: "Larsson",
      email: "mina.larsson@example.com",
    });
  });

  test("signs it with a key of its public set, the same in each world of the same seed", async () => {
    const graph = rehearseLogin();
    const { body } = await graph.redeem(await graph.codeFor({ scope: "openid" }));
    const [head, claims, signature = ""] = statementIn(body).split(".");
    const keys = await graph.sandbox.dialog.request("/.well-known/oauth/openid/jwks/");
    const text = await keys.text();
    const field = (name: string) => new RegExp(`"${name}":"([^"]+)"`).exec(text)?.[1] ?? "";
    const key = { kty: field("kty"), n: field("n"), e: field("e") };
    const right = verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      createPublicKey({ key, format: "jwk" }),
      Buffer.from(signature, "base64url"),
    );
    expect(right).toBe(true);
    expect(decode(head)).toMatchObject({ kid: field("kid") });
    const again = await rehearseLogin().sandbox.dialog.request("/.well-known/oauth/openid/jwks/");
    expect(await again.text()).toBe(text);
  });

  test("tells the address only where it was granted", async () => {
    const graph = rehearseLogin();
    const code = await graph.codeFor({ scope: "openid email" }, { permission: ["openid"] });
    const [, claims] = statementIn((await graph.redeem(code)).body).split(".");
    expect(JSON.stringify(decode(claims))).not.toContain('example.com"');
  });

  test.each([
    ["it was not asked for", { scope: "email" }, {}],
    ["it was declined", { scope: "openid" }, { permission: [] }],
  ])("brings none where %s", async (_, query, changes) => {
    const graph = rehearseLogin();
    const { body } = await graph.redeem(await graph.codeFor(query, changes));
    expect(statementIn(body)).toBe("");
  });
});
