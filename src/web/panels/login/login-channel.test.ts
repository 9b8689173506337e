import { afterEach, expect, test } from "vitest";
import type { LoginAnswer } from "#/token/login/login-answer.ts";
import { offerToPlan, randomName, takeLogins, writePlace } from "./login-channel.ts";

const ANSWER: LoginAnswer = {
  tokens: [{ token: "EAAKcCanaryCanaryCanary", via: "code", expiresIn: null }],
  failure: null,
  grantedScopes: null,
  deniedScopes: null,
  login: null,
  observedAt: 1,
  calls: [],
  usage: null,
  notes: [],
};

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

function listen(tab: string, takes: boolean) {
  const got: string[] = [];
  endings.push(
    takeLogins(tab, (column) => {
      got.push(column);
      return takes;
    }),
  );
  return got;
}

test("a login finds the column that began it, and no other tab takes it", async () => {
  const [tab, column] = [randomName(), randomName()];
  const [mine, others] = [listen(tab, true), listen(randomName(), true)];
  expect(await offerToPlan(ANSWER, writePlace({ tab, column }))).toBe(true);
  expect(mine).toEqual([column]);
  expect(others).toEqual([]);
});

test("a login whose column is gone is not taken", async () => {
  const tab = randomName();
  listen(tab, false);
  expect(await offerToPlan(ANSWER, writePlace({ tab, column: randomName() }))).toBe(false);
});

test("a place that is no random name is no place: neither an index nor a text", async () => {
  for (const place of ["", "tab=x&column=1", `tab=${randomName()}&column=0`]) {
    expect(await offerToPlan(ANSWER, place)).toBe(false);
  }
});

test("messages of other shapes are passed over, and only this offer's echo counts", async () => {
  const [tab, column] = [randomName(), randomName()];
  const got = listen(tab, false);
  const other = new BroadcastChannel("token-debugger-logins");
  endings.push(() => other.close());
  const offering = offerToPlan(ANSWER, writePlace({ tab, column }));
  for (const message of [
    null,
    "offer",
    7,
    {},
    { kind: "taken" },
    { kind: "taken", tab },
    { kind: "taken", id: "another" },
    { kind: "offer", tab, column },
    { kind: "offer", id: "1", tab, column: 0, answer: ANSWER },
    { kind: "offer", id: "1", tab, column, answer: { tokens: "many" } },
  ]) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    other.postMessage(message);
  }
  expect(await offering).toBe(false);
  expect(got).toEqual([column]);
});
