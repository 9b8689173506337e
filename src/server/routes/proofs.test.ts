import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { startInProcess, WORLD_NOW } from "../test-server.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const TOKEN = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";

function setUp() {
  const { post, sandbox, lines } = startInProcess();
  const send = async (path: string, body: object) => (await post(path, { token: TOKEN, ...body })).json();
  return { post, send, lines, apps: sandbox.apps };
}
const hmac = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("hex");

describe("POST /api/proofs", () => {
  test("makes a proof with the secret of the chosen app", async () => {
    const { send, apps } = setUp();
    for (const { id, name, secret } of apps) {
      expect(await send("/api/proofs", { appId: id })).toEqual({
        app: { id, name },
        proof: hmac(secret, TOKEN),
        time: null,
      });
    }
  });

  test("makes a timed one by the clock of the world", async () => {
    const { send, apps } = setUp();
    const [app] = apps;
    expect(await send("/api/proofs", { appId: app?.id, timed: true })).toMatchObject({
      proof: hmac(app?.secret ?? "", `${TOKEN}|${WORLD_NOW}`),
      time: WORLD_NOW,
    });
  });

  test("takes the token's own app where none is chosen", async () => {
    const { post, sandbox } = startInProcess();
    const token = sandbox.scenarios().find(({ name }) => name === "user-not-by-time")?.token;
    const answer = await (await post("/api/proofs", { token })).json();
    expect(answer).toMatchObject({ app: { id: sandbox.apps[1]?.id } });
  });

  test("takes the only app where the token names none, and never one that it does not name", async () => {
    const env = { META_MODE: "live", META_APP_ID: "1234567", META_APP_SECRET: SECRET };
    const { post, sandbox } = startInProcess(env);
    const proof = async (token: string) => (await post("/api/proofs", { token })).json();
    expect(await proof("a-token-of-no-layout")).toMatchObject({ app: { id: "1234567" } });
    expect(await proof("1234567|x")).toMatchObject({ app: { id: "1234567" } });
    const named = sandbox.scenarios().find(({ name }) => name === "user-not-by-time")?.token ?? "";
    const refused = await proof(named);
    expect(refused).toMatchObject({ detail: expect.stringContaining("names an app that is not set up") });
    expect(refused).not.toHaveProperty("proof");
    expect(await (await post("/api/proofs", { token: named, appId: "1234567" })).json()).toHaveProperty(
      "proof",
    );
  });

  test("does not guess between several", async () => {
    const { post } = startInProcess();
    const answer = await post("/api/proofs", { token: "a-token-of-no-layout" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Several apps are set up");
  });

  test("has none where no app is set up", async () => {
    const { post } = startInProcess({ META_MODE: "live" });
    expect(await (await post("/api/proofs", { token: TOKEN })).json()).toEqual({
      app: null,
      proof: null,
      time: null,
    });
  });

  test("logs neither the token nor the proof", async () => {
    const { send, lines, apps } = setUp();
    expect(await send("/api/proofs", { appId: apps[0]?.id })).toMatchObject({
      proof: hmac(apps[0]?.secret ?? "", TOKEN),
    });
    expect(lines.join("\n")).not.toContain(hmac(apps[0]?.secret ?? "", TOKEN));
    expect(lines.join("\n")).not.toContain(TOKEN);
  });
});

describe("POST /api/proofs/check", () => {
  test("names the app that a proof is of", async () => {
    const { send, apps } = setUp();
    const [, harbour] = apps;
    const proof = hmac(harbour?.secret ?? "", TOKEN);
    expect(await send("/api/proofs/check", { proof })).toMatchObject({
      finding: "matches",
      app: { id: harbour?.id },
      timed: false,
    });
  });

  test("looks at one app alone where one is chosen", async () => {
    const { send, apps } = setUp();
    const proof = hmac(apps[1]?.secret ?? "", TOKEN);
    const answer = await send("/api/proofs/check", { proof, appId: apps[0]?.id });
    expect(answer).toMatchObject({ finding: "none", app: null });
    expect(answer).toHaveProperty("tried.length", 1);
  });

  test("tells how old a timed one is", async () => {
    const { send, apps } = setUp();
    const time = WORLD_NOW - 301;
    const proof = hmac(apps[0]?.secret ?? "", `${TOKEN}|${time}`);
    expect(await send("/api/proofs/check", { proof, time })).toMatchObject({ finding: "too-old", age: 301 });
  });

  test.each([
    {},
    { proof: "" },
    { proof: "x".repeat(1001) },
    { proof: "x", time: -1 },
    { proof: "x", time: "now" },
  ])("%j is refused", async (body) => {
    const answer = await setUp().post("/api/proofs/check", { token: TOKEN, ...body });
    expect(answer.status).toBe(400);
  });
});
