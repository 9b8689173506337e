import { describe, expect, test } from "vitest";
import { refusalOf } from "../read-refusal.ts";
import { explainLogin } from "./explain-login.ts";
import { planFor } from "./login-plan.ts";

const DENIED = {
  kind: "denied",
  refusal: refusalOf({ code: 200, type: "user_denied", message: "Permissions error" }),
  unmatched: false,
} as const;
const CLASSIC = planFor("1", ["email"]);
const BUSINESS = { ...planFor("1"), configId: "998877" };
const causesOf = ({ findings }: ReturnType<typeof explainLogin>) => findings.map(({ cause }) => cause);

describe("a login that came back as cancelled", () => {
  test("is a cancel in the classic login", () => {
    const told = explainLogin(DENIED, CLASSIC);
    expect(causesOf(told)).toEqual(["user-denied"]);
    expect(told.headline).toBe("The login was cancelled, or access was declined");
  });

  test("may be a refusal that only looks like one in Login for Business", () => {
    const told = explainLogin(DENIED, BUSINESS);
    expect(causesOf(told)).toEqual(["user-denied", "app-in-development-mode"]);
    expect(told.headline).toMatch(/^Probably/);
    expect(told.explanation).toContain("though the person accepted");
    expect(told.toTellApart).not.toBeNull();
  });

  test("may be either where the login is not known", () => {
    expect(causesOf(explainLogin(DENIED, null))).toEqual(["user-denied", "app-in-development-mode"]);
  });
});

test("an error that no login of this browser fits keeps its cause, and says that it could not be matched", () => {
  const told = explainLogin({ ...DENIED, unmatched: true }, null);
  expect(causesOf(told)[0]).toBe("user-denied");
  expect(told.explanation).toContain("could not be matched to a login of this browser");
  expect(explainLogin(DENIED, null).explanation).not.toContain("could not be matched");
});

test("names that the dialog refused are told one by one", () => {
  const refusal = refusalOf({ message: "Invalid Scopes: manage_pages, emial." });
  const told = explainLogin({ kind: "dialog", refusal, unmatched: false }, CLASSIC);
  expect(causesOf(told)).toEqual(["invalid-scopes"]);
  expect(told.why.map(({ text }) => text).join("\n")).toMatch(
    /manage_pages: .*pages_show_list[\s\S]*emial: /,
  );
});

test.each([
  [{ code: 100, subcode: 36009, message: "This authorization code has been used." }, "auth-code-used"],
  [{ code: 100, message: "This authorization code has expired." }, "auth-code-expired"],
  [{ code: 100, message: "Invalid verification code format." }, "auth-code-malformed"],
  [
    {
      code: 100,
      message:
        "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
    },
    "redirect-uri-mismatch",
  ],
  [{ code: 191, message: "redirect_uri isn't an absolute URI. Check RFC 3986." }, "redirect-uri-problem"],
  [{ code: 1, message: "Error validating client secret." }, "bad-client-secret"],
  [{ code: 101, message: "Error validating application. Invalid application ID." }, "app-unknown"],
  [{ code: 190, message: "Error validating application. Application has been deleted." }, "app-deleted"],
])("an exchange refused with %o is told as %s", (known, cause) => {
  const told = explainLogin(
    { kind: "exchange", refusal: refusalOf({ type: "OAuthException", ...known }), unmatched: false },
    CLASSIC,
  );
  expect(causesOf(told)[0]).toBe(cause);
  expect(told.steps.length).toBeGreaterThan(0);
});

test("a login that no attempt fits is refused with the reason", () => {
  const words = (["no-state", "no-attempt", "damaged"] as const).map((why) => {
    const told = explainLogin({ kind: "unknown-attempt", why }, null);
    expect(causesOf(told)).toEqual(["state-mismatch"]);
    expect(told.explanation).toContain("Nothing was sent to Graph.");
    return told.explanation;
  });
  expect(new Set(words).size).toBe(3);
});

test("no answer, one that can't be read, and nothing at all each have words of their own", () => {
  expect(causesOf(explainLogin({ kind: "unreachable", reason: "timeout" }, CLASSIC))).toEqual([
    "graph-unreachable",
  ]);
  expect(causesOf(explainLogin({ kind: "unreadable", reason: "html", status: 502 }, CLASSIC))).toEqual([
    "not-json",
  ]);
  expect(causesOf(explainLogin({ kind: "unreadable", reason: "wrong-shape", status: 200 }, CLASSIC))).toEqual(
    ["unrecognised-shape"],
  );
  const nothing = explainLogin({ kind: "nothing-came" }, null);
  expect(nothing.headline).toBe("No login came back to this address");
  const reloaded = explainLogin({ kind: "reloaded" }, null);
  expect(reloaded.headline).toBe("This page was reloaded while the login was being finished");
  expect(causesOf(reloaded)).toEqual(["login-interrupted"]);
});
