import { expect, test } from "vitest";
import { readRefusal } from "./read-refusal.ts";

// Bodies as recorded in public fixtures and issue threads (restfb, bk-rs/facebook-apis-rs, php-graph-sdk; Nov 2026).
const EXPIRED =
  "Error validating access token: Session has expired on Friday, 26-Apr-24 06:00:00 PDT. The current time is Sunday, 28-Apr-24 03:40:10 PDT.";

test.each([
  [
    {
      error: {
        message: EXPIRED,
        type: "OAuthException",
        code: 190,
        error_subcode: 463,
        fbtrace_id: "ARGGL_lnrCaNN",
      },
    },
    190,
    463,
  ],
  [{ message: EXPIRED, type: "OAuthException", code: 190, error_subcode: 463 }, 190, 463],
  [{ error: { message: EXPIRED, type: "OAuthException", code: "190", error_subcode: "463" } }, 190, 463],
  [{ error: { code: 190, message: EXPIRED, subcode: 463 } }, 190, 463],
  [{ error: { message: "(#3) App must be on whitelist", type: "OAuthException" } }, null, null],
  [
    {
      error_message: "Matching code was not found or was already used.",
      code: 400,
      error_type: "OAuthException",
    },
    null,
    null,
  ],
  [
    {
      meta: {
        error_type: "OAuthAccessTokenException",
        code: 400,
        error_message: "The access_token provided is invalid.",
      },
    },
    null,
    null,
  ],
])("reads %j", (body, code, subcode) => {
  expect(readRefusal(body, 400)).toMatchObject({ code, subcode, httpStatus: 400 });
});

test("finds the number that stands in the message alone, a negative one too", () => {
  expect(
    readRefusal({ error: { message: "(#3) App must be on whitelist", type: "OAuthException" } }, 400)
      ?.codeInMessage,
  ).toBe(3);
  expect(
    readRefusal({ error: { message: "(#-1) Unexpected internal error", type: "OAuthException" } }, 500)
      ?.codeInMessage,
  ).toBe(-1);
});

test("keeps what Meta tells the user, and the detail of WhatsApp errors", () => {
  const refusal = readRefusal(
    {
      error: {
        message: "(#131009) Parameter value is not valid",
        type: "OAuthException",
        code: 131_009,
        is_transient: false,
        error_user_title: "action is blocked",
        error_user_msg: "We restrict certain activity to protect our community.",
        error_data: { messaging_product: "whatsapp", details: "Duplicate button id" },
        fbtrace_id: "AkfhzbhBbTHkDCRT9rv_7qB",
      },
    },
    400,
  );
  expect(refusal).toMatchObject({
    transient: false,
    userTitle: "action is blocked",
    userMessage: "We restrict certain activity to protect our community.",
    details: "Duplicate button id",
    traceId: "AkfhzbhBbTHkDCRT9rv_7qB",
  });
});

test("shows nothing of a session key that the message repeats", () => {
  const message =
    "Error validating access token: Session key 18.0,bGIouml_toQy26ScRNc.3600.1664010000-17841490451071111 is malformed because of invalid user id.";
  expect(readRefusal({ error: { message, type: "OAuthException", code: 190 } }, 400)?.message).not.toContain(
    "bGIouml",
  );
});

test.each([
  null,
  "error",
  190,
  [],
  {},
  { error: {} },
  { error: "x" },
  { data: [] },
  { message: "hello" },
  { code: 1 },
])("takes %j for no refusal", (value) => {
  expect(readRefusal(value, 200)).toBeNull();
});
