import { describe, expect, test } from "vitest";
import { withoutEscapes } from "./decode.ts";
import { readDocuments } from "./read-documents.ts";
import { readErrors } from "./read-errors.ts";

const errorsIn = (text: string) => readErrors(text, withoutEscapes(text), readDocuments(text));
const codesIn = (text: string) => errorsIn(text).map(({ code, subcode }) => [code, subcode]);

const EXPIRED =
  "Error validating access token: Session has expired on Friday, 26-Apr-24 06:00:00 PDT. The current time is Sunday, 28-Apr-24 03:40:10 PDT.";
const body = (message: string, code: number) =>
  JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "AbCdEf123" } });

// How SDKs and languages print one and the same error: arsduo/koala, roundrop/facebook4j, huandu/facebook,
// facebook/facebook-ios-sdk, facebook/facebook-android-sdk, facebookarchive/php-graph-sdk, jgorset/facepy (Nov 2026).
describe("code and subcode are found in what programs print", () => {
  test.each([
    [
      "koala",
      `Koala::Facebook::AuthenticationError: type: OAuthException, code: 190, error_subcode: 463, message: ${EXPIRED}, x-fb-trace-id: AbC [HTTP 400]`,
    ],
    [
      "facebook4j",
      `FacebookException{statusCode=400, response='HTTPResponseImpl{statusCode=400}', errorType='OAuthException', errorMessage='${EXPIRED}', errorCode=190, errorSubcode=463, version=2.4.2}`,
    ],
    [
      "the iOS SDK",
      `Error Domain=com.facebook.sdk.core Code=8 "(null)" UserInfo={com.facebook.sdk:FBSDKGraphRequestErrorGraphErrorCodeKey=190, com.facebook.sdk:FBSDKGraphRequestErrorGraphErrorSubcodeKey=463, com.facebook.sdk:FBSDKErrorDeveloperMessageKey=${EXPIRED}}`,
    ],
    [
      "an NSDictionary",
      `error =     {\n        code = 190;\n        "error_subcode" = 463;\n        message = "${EXPIRED}";\n        type = OAuthException;\n    };`,
    ],
    [
      "the Android SDK",
      `{Response:  responseCode: 400, graphObject: null, error: {HttpStatus: 400, errorCode: 190, subErrorCode: 463, errorType: OAuthException, errorMessage: ${EXPIRED}}}`,
    ],
    [
      "PHP's print_r",
      `Array\n(\n    [error] => Array\n        (\n            [message] => ${EXPIRED}\n            [type] => OAuthException\n            [code] => 190\n            [error_subcode] => 463\n        )\n\n)`,
    ],
    ["Go", `facebook: ${EXPIRED} (code: 190; error_subcode: 463, error_user_title: , error_user_msg: )`],
    [
      "restfb",
      `Received Facebook error response of type OAuthException: ${EXPIRED} (code 190, subcode 463) 'null - null'`,
    ],
    ["YAML", `error:\n  message: ${EXPIRED}\n  type: OAuthException\n  code: 190\n  error_subcode: 463`],
    [
      "axios",
      `AxiosError: Request failed with status code 400\n  code: 'ERR_BAD_REQUEST',\n  response: { status: 400, data: { error: { message: '${EXPIRED}',\n    type: 'OAuthException', code: 190, error_subcode: 463 } } }`,
    ],
    ["lines of their own", `${EXPIRED}\nCode: 190\nSubcode: 463`],
    [
      "JSON in a string of JSON",
      JSON.stringify(JSON.stringify({ error: { message: EXPIRED, code: 190, error_subcode: 463 } })),
    ],
    [
      "a batch",
      JSON.stringify([
        { code: 400, body: JSON.stringify({ error: { message: EXPIRED, code: 190, error_subcode: 463 } }) },
      ]),
    ],
    [
      "a page's source",
      `<pre>{&quot;error&quot;:{&quot;message&quot;:&quot;${EXPIRED}&quot;,&quot;code&quot;:190,&quot;error_subcode&quot;:463}}</pre>`,
    ],
    ["a data class", `GraphError(message=${EXPIRED}, type=OAuthException, code=190, errorSubcode=463)`],
  ])("%s", (_, text) => {
    expect(codesIn(text)).toEqual([[190, 463]]);
    expect(errorsIn(text)[0]?.message).toBe(EXPIRED);
  });

  test.each([
    [`#190: ${EXPIRED}`, 190],
    [`(OAuthException - #190) ${EXPIRED}`, 190],
    [`facepy.exceptions.OAuthError: [190] ${EXPIRED}`, 190],
    ["facebook.GraphAPIError: (#200) Requires extended permission: publish_actions", 200],
    ["Error: (#10) You lack this", 10],
    ["(#-1) Unexpected internal error", null],
    ["FacebookApiException: An unknown error has occurred. code: 1", 1],
    ["Message: (#4) Application request limit reached\nCode: 4", 4],
    [`{"error":{"message":"(#100) no","type":"OAuthException","code":100,"fbtr`, 100],
  ])("%s", (text, code) => {
    expect(codesIn(text)).toEqual([[code, null]]);
  });
});

describe("what is no code is not taken for one", () => {
  test.each([
    `Request failed with status code 400: ${EXPIRED}`,
    `HTTP 400 Error 400: ${EXPIRED}`,
    `Failed with code 400: ${EXPIRED}`,
    `PHP Fatal error:  Uncaught Facebook\\Exceptions\\FacebookResponseException: ${EXPIRED} in /var/www/Facebook.php:106\nStack trace:\n#0 /var/www/index.php(210): call()`,
    `WARN exit code: 1, ${EXPIRED}`,
    `got status code: 400 ${EXPIRED}`,
    `WARN result code: 1\n${EXPIRED}`,
    `Error Domain=com.facebook.sdk.core Code=8 "${EXPIRED}"`,
    `OAuth "Facebook Platform" "invalid_token" "${EXPIRED}"`,
    `httpResponseCode: 400 ${EXPIRED}`,
    EXPIRED,
  ])("%s", (text) => {
    expect(codesIn(text)).toEqual([[null, null]]);
    expect(errorsIn(text)[0]?.message).toBe(EXPIRED);
  });
});

describe("which errors are one", () => {
  test("the same body twice", () => {
    expect(codesIn(`a ${body("(#100) x", 100)}\nb ${body("(#100) x", 100)}`)).toEqual([[100, null]]);
  });

  test("a body, and its message in words with less detail", () => {
    const [error, ...rest] = errorsIn(`GraphAPIError: ${EXPIRED}\n${body(EXPIRED, 190)}`);
    expect(rest).toEqual([]);
    expect(error).toMatchObject({ code: 190, type: "OAuthException", traceId: "AbCdEf123" });
  });

  test("not what only begins with the same few letters", () => {
    expect(codesIn("(#100) no\n(#100) nothing")).toHaveLength(2);
  });

  test("others are kept in the order of the text, with their own codes", () => {
    const text = `(#10) First thing\n${body("second thing", 100)}\n{ message: 'third thing', type: 'OAuthException', code: 2 }\nMessage: (#4) Application request limit reached\nCode: 4\nMessage: (#17) User request limit reached\nCode: 17`;
    expect(codesIn(text).map(([code]) => code)).toEqual([10, 100, 2, 4, 17]);
  });
});

test("a message that a terminal broke is read to its end", () => {
  const text =
    "Error validating access token: The session has been invalidated\nbecause the user changed their password.\nNext line: 5";
  expect(errorsIn(text)[0]?.message).toBe(
    "Error validating access token: The session has been invalidated because the user changed their password.",
  );
});

test("an apostrophe does not end a quoted message", () => {
  const text =
    "exception 'FacebookException' with message 'Error validating access token: The user's session ended.' in /a.php:1";
  expect(errorsIn(text)[0]?.message).toBe("Error validating access token: The user's session ended.");
});

test("escaped quotes end a message beside a body too", () => {
  const text = String.raw`${body("(#100) x", 100)} log: \"(#10) no\"`;
  expect(errorsIn(text).map(({ message }) => message)).toEqual(["(#100) x", "(#10) no"]);
});

test.each([
  '{ "error"}',
  '{"error":{}}',
  '{"error":"not_found"}',
  '{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}}',
  '{"error":{"code":404,"message":"Not found"}}',
  '{"error":{"code":7,"message":"Permission denied","status":"PERMISSION_DENIED"}}',
  '{"error":{"message":"You exceeded your quota","type":"insufficient_quota","code":"insufficient_quota"}}',
  '{"code":0,"message":"success","data":{}}',
  '{"code":200,"message":"OK"}',
  '{"errorCode":1001,"errorMessage":"Bad thing"}',
  '{"message":"Bad credentials","documentation_url":"x"}',
  "Your session has expired, please log in again",
  "Merge pull request (#123) from a/b",
  "- (#123) Fix the login\n- (#124) Fix the logout",
  "1. see #12345: Something",
  "message: hello, code: 5",
  "Facebook said hello",
  "Message: Call was not successful\nStatus: 400\nPath: https://graph.facebook.com/me",
])("%s is no error of Graph's", (text) => {
  expect(errorsIn(text)).toEqual([]);
});

test("the error inside an answer of debug_token belongs to the answer", () => {
  const text = `x {"data":{"error":{"code":190,"message":"${EXPIRED}","subcode":463},"is_valid":false}} y`;
  expect(errorsIn(text)).toEqual([]);
  expect(readDocuments(text).inspection?.refusal).toMatchObject({ code: 190, subcode: 463 });
});

test("nothing secret stays in a message", () => {
  const key = "18.0,bGIouml_toQy26ScRNc.3600.1664010000-17841490451071111";
  const text = `Error validating access token: Session key ${key} is malformed because of invalid user id.`;
  expect(errorsIn(text)[0]?.message).not.toContain("bGIouml");
});
