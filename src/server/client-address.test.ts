import * as fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { clientAddress, createFold } from "./client-address.ts";
import type { ServerEnv } from "./server-env.ts";

const app = new Hono<ServerEnv>().get("/", (c) => c.text(clientAddress(c)));

async function counted(remoteAddress: string): Promise<string> {
  return (await app.request("/", {}, { incoming: { socket: { remoteAddress } } })).text();
}

test("an IPv4 address counts for itself, also where it comes over IPv6", async () => {
  expect(await counted("203.0.113.7")).toBe("203.0.113.7");
  expect(await counted("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

test("all addresses of one IPv6 network count as one", async () => {
  expect(await counted("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(await counted("2001:db8:1:2::9")).toBe("2001:db8:1:2");
  expect(await counted("2001:db8::9")).toBe("2001:db8:0:0");
  expect(await counted("::1")).toBe("0:0:0:0");
});

test("a fold keeps to its slots, gives the same address the same one, and changes with its salt", () => {
  const fold = createFold(4096, 7);
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const slot = fold(address);
      expect(Number.isInteger(slot) && slot >= 0 && slot < 4096).toBe(true);
      expect(fold(address)).toBe(slot);
    }),
  );
  const salted = [1, 2, 3, 4].map((salt) => createFold(4096, salt)("203.0.113.7"));
  expect(new Set(salted).size).toBeGreaterThan(1);
});

test("neighbouring addresses rarely share a slot", () => {
  const fold = createFold(65_536, 7);
  const slots = Array.from({ length: 1000 }, (_, at) => fold(`10.0.${at >> 8}.${at & 255}`));
  expect(new Set(slots).size).toBeGreaterThan(950);
});
