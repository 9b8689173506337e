import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Environment } from "./environment.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";

test("tests and benches unset every variable there is, so that no .env reaches them", () => {
  const text = readFileSync(join(PROJECT_FOLDER, "e2e/unset-environment.mjs"), "utf8");
  const unset = [...text.matchAll(/^ {2}([A-Z_]+): "",$/gm)].map(([, name = ""]) => name);
  expect(new Set(unset)).toEqual(new Set(Object.keys(Environment.shape)));
});
