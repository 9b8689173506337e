import { expect, test } from "vitest";
import { sendErrorReason } from "./send-error-reason.ts";

const coded = (code: string, options?: ErrorOptions) => Object.assign(new Error(code, options), { code });

test.each([
  ["ENOTFOUND", "dns"],
  ["EAI_AGAIN", "dns"],
  ["ECONNREFUSED", "connection-refused"],
  ["ECONNRESET", "connection-lost"],
  ["UND_ERR_SOCKET", "connection-lost"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["UND_ERR_HEADERS_TIMEOUT", "timeout"],
  ["CERT_HAS_EXPIRED", "tls"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "tls"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "tls"],
  ["UND_ERR_RES_EXCEEDED_MAX_SIZE", "answer-too-large"],
  ["EHOSTUNREACH", "other"],
])("%s is %s", (code, reason) => expect(sendErrorReason(coded(code))).toBe(reason));

test("the reason may lie in the cause, or in one of several attempts", () => {
  expect(sendErrorReason(new TypeError("failed", { cause: coded("ENOTFOUND") }))).toBe("dns");
  const attempts = new AggregateError([coded("ENETUNREACH"), coded("ECONNREFUSED")]);
  expect(sendErrorReason(attempts)).toBe("connection-refused");
});

test("what has no code is other", () => {
  expect(sendErrorReason(new Error("?"))).toBe("other");
  expect(sendErrorReason("?")).toBe("other");
});
