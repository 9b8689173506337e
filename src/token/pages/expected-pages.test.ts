import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";
import { comparePages } from "./expected-pages.ts";
import { type ExportRow, pagesToCsv, pagesToJson } from "./export-pages.ts";
import type { FoundPage } from "./page.ts";
import { readExpected } from "./read-expected.ts";
import { LAST_PART } from "./recorded-accounts.data.ts";

const SECRET = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";

const page = (id: string, name: string | null, tasks: readonly string[] | null = ["ANALYZE"]): FoundPage => ({
  id,
  name,
  categories: ["Pet Service"],
  tasks,
  perms: null,
  permitted: null,
  token: SECRET,
  instagram: null,
  business: null,
  routes: ["listed"],
});

const row = (one: FoundPage): ExportRow => ({
  page: one,
  ends: "not by time",
  goals: { publish: "no", messages: "no", insights: "yes", comments: "no", ads: "no", settings: "unknown" },
});

describe("an export", () => {
  const rows = [
    page("10215241773831025", '=HYPERLINK("https://evil.example")\n"Ünder" & Söhne'),
    page("20202", "@b"),
  ].map(row);

  test("holds no token unless asked for", () => {
    for (const write of [pagesToCsv, pagesToJson]) {
      expect(write(rows, { withTokens: false })).not.toContain(SECRET);
      expect(write(rows, { withTokens: true })).toContain(SECRET);
    }
  });

  test("has nothing that a spreadsheet would run", () => {
    const cells = pagesToCsv(rows, { withTokens: true }).match(/"(?:[^"]|"")*"/g) ?? [];
    expect(cells.length).toBe(3 * 18);
    expect(cells.filter((cell) => /^"[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test("has a column for each goal", () => {
    const [header, first] = readCsv(pagesToCsv(rows, { withTokens: false }));
    expect(first?.[header?.indexOf("goal_insights") ?? -1]).toBe("yes");
    expect(JSON.parse(pagesToJson(rows, { withTokens: false })).pages[0].goals.insights).toBe("yes");
  });

  test("is read again as what was expected, digit by digit", () => {
    const pages = rows.map(({ page: one }) => one);
    for (const text of [pagesToCsv(rows, { withTokens: false }), pagesToJson(rows, { withTokens: true })]) {
      const expected = readExpected(text);
      expect(expected.map(({ id, tasks }) => [id, tasks])).toEqual([
        ["10215241773831025", ["ANALYZE"]],
        ["20202", ["ANALYZE"]],
      ]);
      expect(comparePages(expected, pages)).toMatchObject({ missing: [], extra: [], changed: [], same: 2 });
    }
  });
});

test("what is written as CSV is read back as it was", () => {
  const rows = [
    ["a", '"quoted", with, commas', "two\nlines"],
    ["", "=1+1", "'="],
  ];
  expect(readCsv(writeCsv(rows))).toEqual(
    rows.map((cells) => cells.map((cell) => (cell === "'=" ? "=" : cell))),
  );
});

describe("an expected list", () => {
  test("is read line by line: ids, names, or both", () => {
    expect(
      readExpected("1353269864728879\n  Harbour Café \n\nNorthside Cat Rescue (1020304056781122)\n"),
    ).toEqual([
      { id: "1353269864728879", name: null, tasks: null },
      { id: null, name: "Harbour Café", tasks: null },
      { id: "1020304056781122", name: "Northside Cat Rescue", tasks: null },
    ]);
  });

  test("may be any table with a column of ids, however a spreadsheet saved it", () => {
    expect(readExpected("\ufeffName;Page ID\r\nAsh Cat Page;1353269864728879\r\n")).toEqual([
      { id: "1353269864728879", name: "Ash Cat Page", tasks: null },
    ]);
  });

  test("may be an answer of Graph's", () => {
    expect(readExpected(LAST_PART).map(({ id, tasks }) => [id, tasks?.length])).toEqual([
      ["123456", 6],
      ["12345678", 6],
    ]);
  });

  test("may hold anything without trouble", () => {
    for (const text of [
      "",
      "   ",
      "{",
      '"',
      "[[[[",
      "\0",
      "a".repeat(100_000),
      '"'.repeat(500_000),
      "- ".repeat(250_000),
    ]) {
      expect(() => readExpected(text)).not.toThrow();
    }
  });
});

describe("held against the list that Graph gave", () => {
  const pages = [
    page("11111", "Ash Cat Page", ["ANALYZE", "MANAGE"]),
    page("22222", "Twins"),
    page("33333", "Twins"),
  ];

  test("Pages are missing, extra or changed", () => {
    const compared = comparePages(
      [
        { id: "11111", name: "An older name", tasks: ["ANALYZE", "MODERATE"] },
        { id: "44444", name: "Gone", tasks: null },
      ],
      pages,
    );
    expect(compared.missing).toMatchObject([{ id: "44444" }]);
    expect(compared.extra.map(({ id }) => id)).toEqual(["22222", "33333"]);
    expect(compared.changed).toMatchObject([
      { page: { id: "11111" }, gained: ["MANAGE"], lost: ["MODERATE"] },
    ]);
    expect(compared.same).toBe(0);
  });

  test("a name stands for one Page, in whatever case it is written", () => {
    const named = (name: string) => ({ id: null, name, tasks: null });
    expect(
      comparePages([named("ash cat PAGE"), named("Twins"), named("twins"), named("Twins")], pages),
    ).toMatchObject({
      missing: [{ name: "Twins" }],
      extra: [],
      same: 3,
    });
  });

  test("tasks that Graph did not report are not called lost", () => {
    expect(
      comparePages([{ id: "1", name: null, tasks: ["MANAGE"] }], [page("1", "A", null)]).changed,
    ).toEqual([]);
  });
});
