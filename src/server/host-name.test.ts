import { describe, expect, test } from "vitest";
import { bareHost, isLoopback, urlHost } from "./host-name.ts";

describe("the name in a Host header", () => {
  test.each([
    ["localhost", "localhost"],
    ["LocalHost:3000", "localhost"],
    ["127.0.0.1:80", "127.0.0.1"],
    ["[::1]:3000", "::1"],
    ["[::1]", "::1"],
    ["tokens.example.com:443", "tokens.example.com"],
  ])("%s is %s", (host, name) => expect(bareHost(host)).toBe(name));

  test.each([
    "",
    "a b",
    "a:b",
    "a/b",
    "user@localhost",
    "localhost?x",
    "localhost#x",
    "::1",
    "[localhost]",
    "[::1",
    "a:1:2",
  ])("%j is none", (host) => expect(bareHost(host)).toBeNull());
});

describe("loopback", () => {
  test.each(["localhost", "app.localhost", "127.0.0.1", "127.255.255.254", "::1"])("%s is", (name) => {
    expect(isLoopback(name)).toBe(true);
  });
  test.each([
    "0.0.0.0",
    "::",
    "127.0.0.1.example.com",
    "localhost.example.com",
    "127.1",
    "evillocalhost",
    "10.0.0.1",
  ])("%s is not", (name) => expect(isLoopback(name)).toBe(false));
});

test("an IPv6 address gets brackets in a URL", () => {
  expect(new URL(`http://${urlHost("::1")}:3000`).host).toBe("[::1]:3000");
  expect(urlHost("127.0.0.1")).toBe("127.0.0.1");
});
