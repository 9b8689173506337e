import { describe, expect, test } from "vitest";
import { dialogAddress, writeAddress } from "./dialog-address.ts";
import { AUTH_TYPES, type LoginPlan, planFor, RESPONSE_TYPES, takesPkce } from "./login-plan.ts";

const PLACE = { dialogUrl: "https://www.facebook.com", version: "v26.0" };
const BACK = "http://localhost:3000/login/callback";
const ATTEMPT = { state: "a b&c", codeChallenge: "CHALLENGE", nonce: "NONCE" };

const parametersOf = (plan: Partial<LoginPlan>, attempt: typeof ATTEMPT | null = ATTEMPT) => {
  const full = { ...planFor("734512908844182", ["email", "pages_show_list"]), ...plan };
  const address = new URL(writeAddress(dialogAddress(PLACE, full, BACK, attempt)));
  expect(address.origin + address.pathname).toBe("https://www.facebook.com/v26.0/dialog/oauth");
  return Object.fromEntries(address.searchParams);
};

test("the usual login asks for a code", () => {
  expect(parametersOf({})).toEqual({
    client_id: "734512908844182",
    redirect_uri: BACK,
    scope: "email,pages_show_list",
    response_type: "code",
    state: "a b&c",
  });
});

describe("response_type", () => {
  test.each([
    ["token", false, "token"],
    ["both", false, "code token"],
    ["code", true, "code granted_scopes"],
    ["both", true, "code token granted_scopes"],
  ] as const)("%s, with lists %s, is %s", (responseType, listsGrants, sent) => {
    expect(parametersOf({ responseType, listsGrants })["response_type"]).toBe(sent);
  });

  test("is written with %20, as Meta's guide does", () => {
    const plan = { ...planFor("1"), responseType: "both" } as const;
    expect(writeAddress(dialogAddress(PLACE, plan, BACK, null))).toContain("response_type=code%20token");
  });
});

test("what else is wished goes along", () => {
  expect(parametersOf({ authTypes: ["rerequest", "reauthenticate"], display: "popup" })).toMatchObject({
    auth_type: "rerequest,reauthenticate",
    display: "popup",
  });
});

test("a configuration takes the place of the permissions", () => {
  const sent = parametersOf({ configId: "998877" });
  expect(sent).toMatchObject({ config_id: "998877", override_default_response_type: "true" });
  expect(sent).not.toHaveProperty("scope");
  expect(parametersOf({ configId: "998877", responseType: "token" })).not.toHaveProperty(
    "override_default_response_type",
  );
});

test("PKCE goes along where Meta documents it: a code for openid", () => {
  const openid = { permissions: ["openid", "email"] };
  expect(parametersOf(openid)).toMatchObject({
    code_challenge: "CHALLENGE",
    code_challenge_method: "S256",
    nonce: "NONCE",
  });
  for (const plan of [{}, { ...openid, responseType: "token" }, { ...openid, configId: "1" }] as const) {
    expect(takesPkce({ ...planFor("1", ["email"]), ...plan })).toBe(false);
  }
});

test("without an attempt there is no state, so the address can be handed on", () => {
  expect(Object.keys(parametersOf({ permissions: ["openid"] }, null))).toEqual([
    "client_id",
    "redirect_uri",
    "scope",
    "response_type",
  ]);
});

test("every part is explained in a sentence", () => {
  const plan: LoginPlan = {
    appId: "1",
    permissions: ["openid"],
    authTypes: ["rerequest", "reauthenticate", "reauthorize"],
    configId: null,
    responseType: "both",
    display: "touch",
    listsGrants: true,
  };
  const { parts } = dialogAddress(PLACE, plan, BACK, { state: null, codeChallenge: null, nonce: null });
  expect(parts.map(({ name }) => name)).toEqual([
    "client_id",
    "redirect_uri",
    "scope",
    "response_type",
    "auth_type",
    "display",
    "state",
    "code_challenge",
    "code_challenge_method",
    "nonce",
  ]);
  for (const { means } of parts) expect(means).toMatch(/^[A-Z].*\.$/);
  expect(parts.find(({ name }) => name === "state")?.value).toBeNull();
});

test("every choice says in plain words what it does", () => {
  for (const { name, does } of [...AUTH_TYPES, ...RESPONSE_TYPES]) {
    expect(name).toMatch(/^[A-Z][\w ,]+$/);
    expect(does).toMatch(/^[A-Z].*\.$/);
  }
});
