import { describe, expect, test } from "vitest";
import { parseJson } from "../json.ts";
import { readPages } from "./read-pages.ts";
import { readPastedPages } from "./read-pasted-pages.ts";
import {
  CUT_IN_ISSUE,
  LAST_PART,
  NEXT_WITH_TOKEN,
  ONE_NODE,
  PERMS_2014,
  TEST_USERS,
} from "./recorded-accounts.data.ts";
import { readTasks } from "./read-tasks.ts";

function read(text: string) {
  const list = readPastedPages(text);
  if (list === null) throw new Error("No Pages were read.");
  const roles = list.pages.map((page) => readTasks(page).role);
  return { ...list, tokens: list.pages.filter(({ token }) => token !== null).length, roles };
}

describe("recorded answers", () => {
  test("of 2014 have legacy permissions, and a next part that no cursor leads to", () => {
    const { pages, tokens, roles, paging } = read(PERMS_2014);
    expect(pages.map(({ name }) => name)).toEqual([
      "Example Conference #exconf",
      "Example.jp",
      "Example Foundation Japan",
    ]);
    expect(tokens).toBe(3);
    expect(roles).toEqual(["full-control", "full-control", "full-control"]);
    expect(pages.every(({ tasks, perms }) => tasks === null && perms?.length === 6)).toBe(true);
    expect(paging).toMatchObject({ hasNext: true, after: null, holdsToken: false });
  });

  test("may repeat the token in the address of the next part", () => {
    const { pages, paging } = read(NEXT_WITH_TOKEN);
    expect(pages).toHaveLength(1);
    expect(paging).toMatchObject({ hasNext: true, holdsToken: true });
  });

  test("have cursors in the last part too, which lead nowhere", () => {
    const { pages, roles, paging } = read(LAST_PART);
    expect(pages.map(({ categories }) => categories)).toEqual([
      ["Product/Service"],
      ["Camera/Photo", "Website"],
    ]);
    expect(roles).toEqual(["full-control", "full-control"]);
    expect(paging).toEqual({ hasNext: false, hasPrevious: true, after: null, holdsToken: true, total: 6 });
  });

  test("are read where they were cut", () => {
    const { pages, roles } = read(CUT_IN_ISSUE);
    expect(pages).toMatchObject([{ id: "123456789456132", name: "aaabbb", token: "xxx" }]);
    expect(roles).toEqual(["full-control"]);
  });

  test("of an app list test users, not Pages", () => {
    expect(read(TEST_USERS)).toMatchObject({ kind: "test-users", pages: [] });
  });

  test("may be one Page's token alone", () => {
    expect(read(ONE_NODE).pages).toMatchObject([{ id: "1353269864728879", name: null, tasks: null }]);
  });
});

describe("rows", () => {
  const one = (row: object) => read(JSON.stringify({ data: [row] })).pages[0];

  test("keep every digit of an id that came as a number", () => {
    const pages = readPastedPages('{"data":[{"id":10215241773831025,"name":"A","category":"B"}]}')?.pages;
    expect(pages?.[0]?.id).toBe("10215241773831025");
  });

  test("without token or tasks are Pages all the same", () => {
    expect(one({ id: "1", name: "A", category: "B" })).toMatchObject({
      token: null,
      tasks: null,
      perms: null,
    });
  });

  test("tell the Instagram account and the portfolio", () => {
    expect(
      one({
        id: "1",
        tasks: [],
        instagram_business_account: { id: "17841452093317785", username: "ash.cat.studio" },
        business: { id: "1096720448351764", name: "Quiet Harbour GmbH" },
      }),
    ).toMatchObject({
      instagram: { id: "17841452093317785", name: "ash.cat.studio" },
      business: { id: "1096720448351764", name: "Quiet Harbour GmbH" },
    });
  });

  test("keep long names and markup as they are", () => {
    const name = `<b>"${"é".repeat(5000)}`;
    expect(one({ id: "1", name, category: "B" })?.name).toBe(name);
  });

  test("without an id are counted, not dropped in silence", () => {
    expect(readPages({ data: [{ name: "A", tasks: [] }, { id: "2", tasks: [] }, 7] })).toMatchObject({
      pages: [{ id: "2" }],
      unread: 2,
    });
  });

  test("with an id and a name alone may be anything", () => {
    expect(readPages({ data: [{ id: "1", name: "A" }] })?.certainty).toBe("likely");
    expect(readPages({ data: [{ id: "1", name: "A", category: "B" }] })?.certainty).toBe("certain");
  });
});

describe("a paste", () => {
  test("may hold several parts of a list, one after the other", () => {
    expect(read(`${LAST_PART}\n\n${NEXT_WITH_TOKEN}`).pages).toHaveLength(3);
  });

  test("keeps the same Page twice where another person's token came with it", () => {
    const row = { id: "1", name: "A", category: "B" };
    const text = JSON.stringify([
      { ...row, access_token: "EAAone" },
      { ...row, access_token: "EAAtwo" },
      { ...row, access_token: "EAAtwo" },
    ]);
    expect(read(text).pages.map(({ token }) => token)).toEqual(["EAAone", "EAAtwo"]);
  });

  test("may have the list inside a person", () => {
    expect(
      read(JSON.stringify({ id: "9", name: "Mina", accounts: JSON.parse(LAST_PART) })).pages,
    ).toHaveLength(2);
  });

  test("of something else holds no Pages", () => {
    for (const text of [
      "",
      "hello",
      '{"data":[{"permission":"email","status":"granted"}]}',
      '{"access_token":"EAAx","token_type":"bearer","id":"1"}',
      '{"data":{"app_id":"1","is_valid":true}}',
      '{"error":{"message":"no","code":190}}',
    ]) {
      expect(readPastedPages(text)).toBeNull();
    }
  });

  test("of an empty list is one", () => {
    expect(read('{"data":[]}')).toMatchObject({ kind: "pages", pages: [], paging: { hasNext: false } });
  });
});

test("a cursor is taken from the next address where none stands beside it, and never an address", () => {
  const body = parseJson(
    '{"data":[],"paging":{"next":"https://evil.example/x?access_token=EAA&after=MTMx"}}',
  );
  expect(body.ok && readPages(body.value)?.paging).toMatchObject({ after: "MTMx", holdsToken: true });
});
