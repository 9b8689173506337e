import { expect, test } from "vitest";
import { parseJson } from "./json.ts";
import { readInspection } from "./read-inspection.ts";

const read = (text: string) => {
  const parsed = parseJson(text);
  return readInspection(parsed.ok ? parsed.value : null);
};

// Answers as recorded in bk-rs/facebook-apis-rs, restfb/restfb, php-graph-sdk and nov/fb_graph2 (fixtures, Nov 2026),
// with ids and names made up.

test("reads a user token that ended, with all its clocks", () => {
  const text = `{"data":{"app_id":"510446444976222","type":"USER","application":"demo","data_access_expires_at":1671205551,"error":{"code":190,"message":"Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST. The current time is Thursday, 17-Nov-22 21:30:03 PST.","subcode":463},"expires_at":1668613551,"is_valid":false,"issued_at":1663429551,"scopes":["email","public_profile"],"user_id":"123"}}`;
  expect(read(text)).toMatchObject({
    type: "user",
    typeInferred: false,
    valid: false,
    appId: "510446444976222",
    userId: "123",
    issuedAt: 1_663_429_551,
    expires: { kind: "at", at: 1_668_613_551 },
    dataAccess: { kind: "at", at: 1_671_205_551 },
    scopes: ["email", "public_profile"],
    refusal: { code: 190, subcode: 463 },
  });
});

test("keeps every digit of ids that came as bare numbers beyond 2^53", () => {
  const text =
    '{"data":{"app_id":"meta-app-id","user_id":"system-user-1","is_valid":true,"type":"SYSTEM_USER","scopes":["instagram_basic","pages_show_list"],"granular_scopes":[{"scope":"instagram_basic","target_ids":[17841400000000003]},{"scope":"pages_show_list","target_ids":[111111111111112]}],"expires_at":0}}';
  expect(read(text)).toMatchObject({
    type: "system-user",
    expires: { kind: "never" },
    granular: [
      { scope: "instagram_basic", targetIds: ["17841400000000003"] },
      { scope: "pages_show_list", targetIds: ["111111111111112"] },
    ],
  });
});

test("takes an absent clock for not reported, and zero for not by time", () => {
  expect(
    read(
      '{"data":{"app_id":"510446444976222","type":"APP","application":"demo","is_valid":true,"scopes":[]}}',
    ),
  ).toMatchObject({
    type: "app",
    expires: { kind: "not-reported" },
    dataAccess: { kind: "not-reported" },
    issuedAt: null,
    scopes: [],
  });
});

test.each([
  [
    '{"data":{"app_id":100000000000,"expires_at":1352419328,"is_valid":true,"issued_at":1347235328,"metadata":{"sso":"iphone-safari"},"scopes":["email"],"user_id":1207059}}',
    "user",
  ],
  [
    '{"app_id":100000000000,"expires_at":0,"is_valid":true,"issued_at":1347235328,"scopes":["email"],"user_id":1207059,"profile_id":123456789}',
    "page",
  ],
  ['{"data":{"app_id":"327677937916793","is_valid":true}}', "app"],
])("infers the type that old answers don't name: %s", (text, type) => {
  expect(read(text)).toMatchObject({ type, typeInferred: true, valid: true });
});

test("tells a grant for all assets from one for none that it knows", () => {
  const text =
    '{"data":{"type":"USER","is_valid":true,"expires_at":0,"granular_scopes":[{"scope":"instagram_basic"},{"scope":"pages_show_list","target_ids":null},{"scope":"ads_read","target_ids":[]}]}}';
  expect(read(text)).toMatchObject({
    scopes: null,
    granular: [
      { scope: "instagram_basic", targetIds: null },
      { scope: "pages_show_list", targetIds: null },
      { scope: "ads_read", targetIds: [] },
    ],
  });
});

test("reads numbers that came as strings", () => {
  expect(
    read('{"data":{"app_id":"1","is_valid":"true","expires_at":"1800000000","user_id":"2"}}'),
  ).toMatchObject({
    valid: true,
    expires: { kind: "at", at: 1_800_000_000 },
  });
});

test("reads what is said of an altered token, and claims nothing else of it", () => {
  const text =
    '{"data":{"error":{"code":190,"message":"The access token could not be decrypted"},"is_valid":false,"scopes":[]}}';
  expect(read(text)).toMatchObject({
    type: "unknown",
    typeInferred: false,
    valid: false,
    appId: null,
    scopes: [],
  });
});

test.each([
  "null",
  '"text"',
  "12",
  "[]",
  "{}",
  '{"data":[]}',
  '{"data":{}}',
  '{"id":"1","name":"x"}',
  '{"error":{"message":"m","code":1}}',
])("takes %s for something else", (text) => {
  expect(read(text)).toBeNull();
});

test("takes moments that no calendar holds for not reported", () => {
  const limits = (expires: number, issued: number) =>
    readInspection({ is_valid: true, type: "USER", expires_at: expires, issued_at: issued });
  expect(limits(8.64e12, 8.64e12)).toMatchObject({ expires: { kind: "at", at: 8.64e12 }, issuedAt: 8.64e12 });
  expect(limits(8.64e12 + 1, 8.64e12 + 1)).toMatchObject({
    expires: { kind: "not-reported" },
    issuedAt: null,
  });
  expect(limits(0, -8.64e12 - 1)).toMatchObject({ expires: { kind: "never" }, issuedAt: null });
});
