import { expect, test } from "vitest";
import { CAT_PAGE, FERRY_BOT, HARBOUR, JONAS, MINA, STUDIO } from "./cast.data.ts";
import { NOW } from "./rehearsal.ts";
import { tokenRefusal } from "./token-refusal.ts";
import { World } from "./world.ts";

const DAY = 86_400;
const login = { person: MINA, app: STUDIO, grants: [], at: NOW - DAY };

/** The subcode a call with each token raises now; null: it works. */
const subcodes = (world: World, ...tokens: readonly Parameters<typeof tokenRefusal>[1][]) =>
  tokens.map((token) => tokenRefusal(world, token, NOW)?.subcode ?? null);

test("a new password ends every earlier session of the person, and the Page tokens made from them", () => {
  const world = new World("a");
  const user = world.exchange(world.logIn(login), NOW - DAY);
  const elsewhere = world.exchange(world.logIn({ ...login, app: HARBOUR }), NOW - DAY);
  const page = world.derivePageToken(user, CAT_PAGE);
  const other = world.exchange(world.logIn({ ...login, person: JONAS }), NOW - DAY);
  world.end("password-changed", user.session, NOW - 60);
  const later = world.logIn({ ...login, at: NOW - 30 });
  expect(subcodes(world, user, elsewhere, page, other, later)).toEqual([460, 460, 460, null, null]);
});

test("removing an app ends the person's tokens of that app alone, and a new login makes working ones", () => {
  const world = new World("a");
  const here = world.exchange(world.logIn(login), NOW - DAY);
  const elsewhere = world.exchange(world.logIn({ ...login, app: HARBOUR }), NOW - DAY);
  world.end("app-removed", here.session, NOW - 60);
  const again = world.logIn({ ...login, at: NOW - 30 });
  expect(subcodes(world, here, elsewhere, again)).toEqual([458, null, null]);
});

test("logging out ends one session, with the long-lived token exchanged in it", () => {
  const world = new World("a");
  const short = world.logIn({ ...login, at: NOW - 60 });
  const long = world.exchange(short, NOW - 60);
  const other = world.logIn({ ...login, at: NOW - 60 });
  world.end("logged-out", short.session, NOW - 1);
  expect(subcodes(world, short, long, other)).toEqual([467, 467, null]);
});

test("a session ends once: what first ended it is what Graph tells", () => {
  const world = new World("a");
  const user = world.exchange(world.logIn(login), NOW - DAY);
  world.end("logged-out", user.session, NOW - 60);
  world.end("password-changed", user.session, NOW - 30);
  expect(subcodes(world, user)).toEqual([467]);
});

test("a password changed before the login does no harm, whenever it becomes known", () => {
  const world = new World("a");
  const user = world.logIn({ ...login, at: NOW - 60 });
  world.end("password-changed", user.session, NOW - 61);
  expect(subcodes(world, user)).toEqual([null]);
});

test("a lost role ends Page tokens and leaves the person's own", () => {
  const world = new World("a");
  const user = world.exchange(world.logIn(login), NOW - DAY);
  const page = world.derivePageToken(user, CAT_PAGE);
  world.takeRole(MINA, CAT_PAGE);
  expect(subcodes(world, user, page)).toEqual([null, 492]);
  expect(() => world.derivePageToken(user, CAT_PAGE)).toThrow(/No role/);
});

test("what will happen later has not ended anything yet", () => {
  const world = new World("a");
  const user = world.exchange(world.logIn(login), NOW - DAY);
  world.end("password-changed", user.session, NOW + 60);
  expect(tokenRefusal(world, user, NOW)).toBeNull();
  expect(tokenRefusal(world, user, NOW + 60)?.subcode).toBe(460);
});

test("a token ends at its second, not after it", () => {
  const world = new World("a");
  const { expiresAt, ...token } = world.logIn(login);
  expect(tokenRefusal(world, { ...token, expiresAt }, expiresAt - 1)).toBeNull();
  expect(tokenRefusal(world, { ...token, expiresAt }, expiresAt)?.subcode).toBe(463);
});

test("exchanging leaves the short-lived token as it was", () => {
  const world = new World("a");
  const short = world.logIn({ ...login, at: NOW - 60 });
  const long = world.exchange(short, NOW);
  expect(long.text).not.toBe(short.text);
  expect(world.findToken(short.text)).toEqual(short);
  expect(subcodes(world, short, long)).toEqual([null, null]);
});

test.each([
  ["checkpointed", 459, true, true],
  ["unconfirmed", 464, true, true],
  ["inactive", 493, false, true],
  ["revoked", 466, false, false],
  ["replaced", 452, false, false],
  ["invalidated", "none", false, false],
] as const)("%s reaches as far as it does at Meta", (by, subcode, otherApp, otherSession) => {
  const world = new World("a");
  const user = world.logIn({ ...login, at: NOW - 60 });
  const twin = world.logIn({ ...login, at: NOW - 60 });
  const elsewhere = world.logIn({ ...login, app: HARBOUR, at: NOW - 60 });
  const somebody = world.logIn({ ...login, person: JONAS, at: NOW - 60 });
  world.end(by, user.session, NOW - 1);
  const ended = [user, twin, elsewhere, somebody].map((token) => tokenRefusal(world, token, NOW));
  expect(ended.map((refusal) => refusal && (refusal.subcode ?? "none"))).toEqual([
    subcode,
    otherSession ? subcode : null,
    otherApp ? subcode : null,
    null,
  ]);
});

test("a system user's token ends after 60 days or not by time, and so does its data access", () => {
  const world = new World("a");
  const given = [true, false].map((sixtyDays) =>
    world.issueToSystemUser({ person: FERRY_BOT, app: STUDIO, grants: [], at: NOW }, sixtyDays),
  );
  expect(given.map(({ issuedAt, expiresAt }) => [issuedAt, expiresAt])).toEqual([
    [NOW, NOW + 60 * DAY],
    [NOW, 0],
  ]);
  expect(given.map(({ dataAccessExpiresAt }) => dataAccessExpiresAt > 0)).toEqual([true, false]);
});

test("a session-info token begins with XAA, and shares its parent's life", () => {
  const world = new World("a");
  const user = world.exchange(world.logIn({ ...login, at: NOW - 60 }), NOW - 60);
  const info = world.attenuate(user);
  expect(info.text).toMatch(/^XAA[A-Za-z0-9]{157,247}$/);
  expect(info).toMatchObject({ expiresAt: user.expiresAt, issuedAt: user.issuedAt });
  world.end("logged-out", user.session, NOW - 1);
  expect(subcodes(world, user, info)).toEqual([467, 467]);
});
