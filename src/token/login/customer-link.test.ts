import { expect, test } from "vitest";
import { customerLink } from "./customer-link.ts";
import { planFor } from "./login-plan.ts";

const PLACE = { dialogUrl: "https://www.facebook.com", version: "v26.0" };
const PLAN = { ...planFor("734512908844182", ["email"]), responseType: "token" } as const;
const OWN = ["http://localhost:3000", "https://tokens.example.com"];
const link = (redirectUri: string) => customerLink(PLACE, PLAN, redirectUri, OWN);

test("a link ends at the integration, asks for a code and has no state", () => {
  const made = link(" https://shop.example/connect?tenant=7 ");
  const { searchParams } = new URL(made.ok ? made.address : "about:blank");
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: "734512908844182",
    redirect_uri: "https://shop.example/connect?tenant=7",
    scope: "email",
    response_type: "code",
  });
});

test.each([
  "http://localhost:3000/login/callback",
  "http://LOCALHOST:3000/anything",
  "https://tokens.example.com/login/callback",
  "https://tokens.example.com:443/x",
  "https://tokens.example.com./x",
  "http://127.0.0.1:3000/login/callback",
  "http://127.1:3000/login/callback",
  "http://127.8.9.10:3000/login/callback",
  "http://2130706433:3000/login/callback",
  "http://[::1]:3000/login/callback",
  "http://[::ffff:127.0.0.1]:3000/login/callback",
  "http://tokens.localhost:3000/login/callback",
  "http://localhost.:3000/login/callback",
])("a login of somebody else never ends at this page: %s", (redirectUri) => {
  const made = link(redirectUri);
  expect(made.ok ? "" : made.says).toContain("this page");
});

test.each([
  "",
  "shop.example/connect",
  "javascript:alert(1)",
  "https://shop.example/#x",
  "https://",
  "https://me@shop.example/cb",
  "https://me:pw@shop.example/cb",
])("%j is no address to come back to", (redirectUri) => {
  expect(link(redirectUri).ok).toBe(false);
});

test("another port of the same machine is not this page", () => {
  expect(link("http://localhost:8080/cb").ok).toBe(true);
});
