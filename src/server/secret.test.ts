import { inspect } from "node:util";
import { pino } from "pino";
import { expect, test } from "vitest";
import { Secret } from "./secret.ts";

const secret = new Secret("canary");

test("a secret gives itself only when asked by name", () => {
  expect(secret.reveal()).toBe("canary");
});

test("a secret prints as dots, however it is printed", () => {
  const lines: string[] = [];
  pino({}, { write: (line) => lines.push(line) }).info({ secret, deep: { secret } }, String(secret));
  const printed = [
    String(secret),
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true, depth: 9 }),
    Object.entries(secret).join(),
    ...lines,
  ].join("\n");
  expect(printed).toContain("•••");
  expect(printed).not.toContain("canary");
});
