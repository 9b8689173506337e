import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulesTable } from "./token/exchanges/rules-table.ts";

/** The formatter pads cells; that is no difference. */
const plain = (markdown: string) =>
  markdown
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " ").replace(/-{3,}/g, "---"))
    .filter((line) => line !== "");

test("the published table of exchanges is the one that the code goes by", () => {
  const map = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const section = /<!-- exchanges -->([\s\S]*?)<!-- \/exchanges -->/.exec(map)?.[1] ?? "";
  expect(plain(section)).toEqual(plain(rulesTable()));
});
