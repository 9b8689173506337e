import { describe, expect, test } from "vitest";
import { JONAS, MINA } from "../cast.data.ts";
import { givenToken, NOW, rehearse, secretToken } from "../rehearsal.ts";

const DAY = 86_400;

async function start() {
  const graph = rehearse();
  const access_token = `${graph.studio.id}|${graph.studio.clientToken}`;
  const begun = await graph.post("/v26.0/device/login", { access_token, scope: "email,public_profile" });
  const [, code = ""] = /"code":"([0-9a-f]{32})"/.exec(begun.text) ?? [];
  const [, userCode = ""] = /"user_code":"([A-Z0-9]{8})"/.exec(begun.text) ?? [];
  const poll = (more: object = {}) =>
    graph.post("/v26.0/device/login_status", { access_token, code, ...more });
  return { ...graph, begun, code, userCode, poll };
}

test("a device gets codes, an address for the person, 420 seconds and an interval of 5", async () => {
  const { begun, code, userCode } = await start();
  expect(begun.status).toBe(200);
  expect(JSON.stringify(begun.body)).toBe(
    `{"code":"${code}","user_code":"${userCode}","verification_uri":"https://www.facebook.com/device","expires_in":420,"interval":5}`,
  );
});

describe("while the device asks", () => {
  test("nobody has decided yet", async () => {
    const { poll } = await start();
    const reply = await poll();
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      error: {
        message: "This request requires the user to take a pending action",
        type: "OAuthException",
        code: 31,
        error_subcode: 1_349_174,
        is_transient: false,
        error_user_title: "Device Login Authorization Pending",
        error_user_msg: "User has not yet authorized your application. Continue polling.",
        fbtrace_id: expect.any(String),
      },
    });
  });

  test("it asks too often", async () => {
    const { poll, pass } = await start();
    await poll();
    pass(4);
    expect((await poll()).body).toMatchObject({ error: { code: 17, error_subcode: 1_349_172 } });
    pass(5);
    expect((await poll()).body).toMatchObject({ error: { code: 31, error_subcode: 1_349_174 } });
  });

  test("its code ends after seven minutes", async () => {
    const { poll, pass } = await start();
    pass(420);
    expect((await poll()).body).toMatchObject({ error: { code: 463, error_subcode: 1_349_152 } });
  });

  test("somebody declines", async () => {
    const { poll, world, userCode } = await start();
    expect(world.devices.decide(userCode, "declined")).toBe(true);
    expect((await poll()).body).toMatchObject({ error: { error_subcode: 1_349_173 } });
  });

  test("somebody agrees: the device gets a token, once", async () => {
    const graph = await start();
    expect(graph.world.devices.decide("NOBODYS0", MINA)).toBe(false);
    expect(graph.world.devices.decide(graph.userCode, MINA)).toBe(true);
    expect(graph.world.devices.decide(graph.userCode, JONAS)).toBe(false);
    const reply = await graph.poll();
    expect(reply.body).toEqual({
      access_token: expect.stringMatching(/^EAA/),
      data_access_expiration_time: NOW + 90 * DAY,
      expires_in: 60 * DAY,
    });
    expect((await graph.inspect(givenToken(reply))).body).toMatchObject({
      data: { type: "USER", scopes: ["email", "public_profile"], user_id: MINA.id },
    });
    graph.pass(5);
    expect((await graph.poll()).body).toMatchObject({ error: { error_subcode: 1_349_152 } });
  });
});

test("only the app's client token will do", async () => {
  const graph = await start();
  const message = "(#190) This method must be called with a client access token";
  for (const access_token of ["", "xxxx", secretToken(graph.studio), graph.token("long-lived-user")]) {
    for (const path of ["/device/login", "/device/login_status"]) {
      const { body } = await graph.post(path, { access_token, code: graph.code });
      expect(body).toMatchObject({ error: { message, code: 190 } });
    }
  }
  const other = `${graph.harbour.id}|${graph.harbour.clientToken}`;
  expect((await graph.poll({ access_token: other })).body).toMatchObject({ error: { code: 100 } });
  expect((await graph.poll({ code: "" })).body).toMatchObject({ error: { code: 100 } });
  expect((await graph.poll({ code: "0".repeat(32) })).body).toMatchObject({ error: { code: 100 } });
});

test("the oldest of many waiting devices are forgotten", () => {
  const { world, studio } = rehearse();
  const first = world.devices.begin(studio, [], NOW);
  for (let index = 0; index < 500; index += 1) world.devices.begin(studio, [], NOW);
  expect(world.devices.find(first.code)).toBeNull();
});
