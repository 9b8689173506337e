import { describe, expect, test } from "vitest";
import { arrangePages, groupByBusiness } from "./arrange-pages.ts";
import { type FoundPage, gatherPages } from "./page.ts";

const page = (id: string, name: string, more: Partial<FoundPage> = {}): FoundPage => ({
  id,
  name,
  categories: [],
  tasks: ["ANALYZE"],
  perms: null,
  permitted: null,
  token: null,
  instagram: null,
  business: null,
  routes: ["listed"],
  ...more,
});

const PAGES = [
  page("300", "Zoë's Bakery", { categories: ["Bakery"], tasks: ["MANAGE", "ANALYZE"] }),
  page("20", "Ash Cat 10", { categories: ["Pet Service"] }),
  page("100", "Ash Cat 9", { categories: ["Arts"], perms: ["BASIC_ADMIN"], tasks: null }),
];
const ids = (more: Partial<Parameters<typeof arrangePages>[1]>) =>
  arrangePages(PAGES, { text: "", task: null, sort: "graph", ...more }).map(({ id }) => id);

describe("a list", () => {
  test("is filtered by words in name, category, id and task", () => {
    expect(ids({ text: "  ash CAT" })).toEqual(["20", "100"]);
    expect(ids({ text: "bakery" })).toEqual(["300"]);
    expect(ids({ text: "30" })).toEqual(["300"]);
    expect(ids({ text: "ash arts" })).toEqual(["100"]);
    expect(ids({ text: "manage" })).toEqual(["300"]);
    expect(ids({ text: "nothing" })).toEqual([]);
  });

  test("is filtered by task, whatever word told it", () => {
    expect(ids({ task: "ANALYZE" })).toEqual(["300", "20", "100"]);
    expect(ids({ task: "MANAGE" })).toEqual(["300"]);
  });

  test("is sorted as people count", () => {
    expect(ids({ sort: "name" })).toEqual(["100", "20", "300"]);
    expect(ids({ sort: "category" })).toEqual(["100", "300", "20"]);
    expect(ids({ sort: "id" })).toEqual(["20", "100", "300"]);
    expect(ids({ sort: "tasks" })).toEqual(["300", "100", "20"]);
  });
});

test("groups by portfolio come with the Pages of none at the end", () => {
  const business = { id: "1", name: "Quiet Harbour GmbH" };
  const groups = groupByBusiness([
    page("1", "A"),
    page("2", "B", { business }),
    page("3", "C", { business }),
  ]);
  expect(groups.map((group) => [group.business?.name, group.pages.length])).toEqual([
    ["Quiet Harbour GmbH", 2],
    [undefined, 1],
  ]);
});

test("a Page that two routes led to is one, with both, and what either knew of it", () => {
  const [merged, ...more] = gatherPages([
    page("1", "A", { tasks: null, routes: ["owned"] }),
    page("1", "B", { token: "EAA", routes: ["granted", "owned"] }),
  ]);
  expect(more).toEqual([]);
  expect(merged).toMatchObject({ name: "A", tasks: ["ANALYZE"], token: "EAA", routes: ["owned", "granted"] });
});
