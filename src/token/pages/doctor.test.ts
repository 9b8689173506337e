import { describe, expect, test } from "vitest";
import type { Extra, PermissionList } from "../extras.ts";
import type { GranularScope, Inspection } from "../inspection.ts";
import { readInspection } from "../read-inspection.ts";
import { refusalOf } from "../read-refusal.ts";
import { diagnosePages } from "./diagnose-pages.ts";
import { type DoctorFacts, edgeKey, foundPages, nextCalls, planCalls } from "./doctor.ts";
import type { NamedRef, Page } from "./page.ts";
import { readPage } from "./read-page.ts";
import { NEW_WALK, type Walk } from "./walk.ts";

const HARBOUR = { id: "1096720448351764", name: "Quiet Harbour GmbH" };

function page(id: string, more: object = {}): Page {
  const read = readPage({ id, name: `Page ${id}`, ...more });
  if (read === null) throw new Error("This is no Page.");
  return read;
}

function token(
  scopes: readonly string[],
  granular: readonly GranularScope[] = [],
  type = "USER",
): Inspection {
  const read = readInspection({
    data: {
      type,
      is_valid: true,
      scopes,
      granular_scopes: granular.map(({ scope, targetIds }) => ({ scope, target_ids: targetIds })),
    },
  });
  if (read === null) throw new Error("This is no description of a token.");
  return read;
}

const complete = <T>(items: readonly T[]): Walk<T> => ({ ...NEW_WALK, items, state: "complete", parts: 1 });
const list = (more: Partial<PermissionList> = {}): Extra<PermissionList> => ({
  kind: "known",
  value: { granted: ["pages_show_list"], declined: [], expired: [], other: [], ...more },
});
const GONE: Extra<Page> = {
  kind: "refused",
  refusal: refusalOf({
    message: "Unsupported get request. Object with ID '7' does not exist",
    code: 100,
    subcode: 33,
  }),
};

const facts = (more: Partial<DoctorFacts> = {}): DoctorFacts => ({
  inspection: token(["pages_show_list"]),
  permissions: list(),
  listing: complete<Page>([]),
  read: new Map(),
  businesses: null,
  edges: new Map(),
  expected: [],
  ...more,
});

const causes = (given: DoctorFacts) => diagnosePages(given).advice.map(({ cause }) => cause);
const states = (given: DoctorFacts) =>
  Object.fromEntries(diagnosePages(given).steps.map(({ id, state }) => [id, state]));

describe("the next calls", () => {
  const ticked = token(
    ["pages_show_list", "business_management"],
    [{ scope: "pages_show_list", targetIds: ["1", "7"] }],
  );

  test("go from what is cheap to what is dear, and end", () => {
    let known = facts({ inspection: ticked, permissions: null, listing: { ...NEW_WALK } });
    expect(planCalls(known)).toEqual({ atLeast: 5, restOfList: true, portfolios: true });
    expect(nextCalls(known)).toEqual([{ kind: "permissions" }]);
    known = { ...known, permissions: list() };
    expect(nextCalls(known)).toEqual([{ kind: "list", after: null }]);
    known = { ...known, listing: complete([page("1")]) };
    expect(nextCalls(known)).toEqual([{ kind: "page", id: "7" }]);
    known = { ...known, read: new Map([["7", GONE]]) };
    expect(nextCalls(known)).toEqual([{ kind: "businesses", after: null }]);
    known = { ...known, businesses: complete<NamedRef>([HARBOUR]) };
    expect(nextCalls(known)).toEqual([
      { kind: "business-pages", business: HARBOUR.id, edge: "owned_pages", after: null },
      { kind: "business-pages", business: HARBOUR.id, edge: "client_pages", after: null },
    ]);
    const edges = new Map([
      [edgeKey(HARBOUR.id, "owned_pages"), complete([page("1"), page("9")])],
      [edgeKey(HARBOUR.id, "client_pages"), complete<Page>([])],
    ]);
    known = { ...known, edges };
    expect(nextCalls(known)).toEqual([{ kind: "page", id: "9" }]);
    known = {
      ...known,
      read: new Map([...known.read, ["9", { kind: "known", value: page("9", { tasks: ["ANALYZE"] }) }]]),
    };
    expect(nextCalls(known)).toEqual([]);
    expect(states(known)).toEqual({
      scope: "fine",
      paging: "found",
      granted: "trouble",
      portfolios: "found",
      compared: "trouble",
    });
  });

  test("leave portfolios alone without business_management", () => {
    expect(nextCalls(facts())).toEqual([]);
    expect(planCalls(facts({ permissions: null })).portfolios).toBe(false);
  });

  test("read what somebody misses directly", () => {
    expect(nextCalls(facts({ expected: ["5"] }))).toEqual([{ kind: "page", id: "5" }]);
  });

  test("are none for a token without a person, and for one that Graph refuses as a whole", () => {
    expect(nextCalls(facts({ inspection: token([], [], "PAGE"), permissions: null }))).toEqual([]);
    const refusal = refusalOf({ message: "Session has expired", code: 190, subcode: 463 });
    const listing: Walk<Page> = { ...NEW_WALK, state: "stopped", stop: { kind: "refused", refusal } };
    const ended = facts({ listing, inspection: ticked });
    expect(nextCalls(ended)).toEqual([]);
    expect(states(ended)).toEqual({
      scope: "skipped",
      paging: "trouble",
      granted: "skipped",
      portfolios: "skipped",
      compared: "skipped",
    });
    expect(causes(ended)).toEqual(["expired"]);
    expect(causes({ ...ended, listing: { ...listing, items: [page("1")], parts: 1 } })).toEqual(["expired"]);
  });

  test("are none for a token that Graph describes as ended, whatever became of its list", () => {
    const described = readInspection({
      data: {
        type: "USER",
        is_valid: false,
        scopes: ["pages_show_list", "business_management"],
        error: { code: 190, subcode: 463, message: "Error validating access token: Session has expired" },
      },
    });
    const stop = { kind: "unreachable", reason: "timeout" } as const;
    const ended = facts({ inspection: described, listing: { ...NEW_WALK, state: "stopped", stop } });
    expect(nextCalls(ended)).toEqual([]);
    expect(causes(ended)).toEqual(["expired"]);
    expect(states({ ...ended, listing: { ...NEW_WALK } })).toMatchObject({
      scope: "skipped",
      paging: "skipped",
    });
  });
});

describe("an empty list", () => {
  test("for want of the permission says which way it is lacking", () => {
    const without = token(["email"]);
    expect(causes(facts({ inspection: without }))[0]).toBe("permission-missing");
    expect(
      causes(facts({ inspection: without, permissions: list({ declined: ["pages_show_list"] }) }))[0],
    ).toBe("permission-declined");
    expect(causes(facts({ permissions: list({ expired: ["pages_show_list"] }) }))[0]).toBe(
      "permission-expired",
    );
  });

  test("with Pages of a portfolio alone finds them and marks their route", () => {
    const known = facts({
      inspection: token(["pages_show_list", "business_management"]),
      businesses: complete<NamedRef>([HARBOUR]),
      edges: new Map([
        [edgeKey(HARBOUR.id, "owned_pages"), complete([page("9")])],
        [edgeKey(HARBOUR.id, "client_pages"), complete([page("8", { permitted_tasks: ["ANALYZE"] })])],
      ]),
      read: new Map([["9", { kind: "known", value: page("9", { access_token: "EAA", tasks: ["MANAGE"] }) }]]),
    });
    expect(foundPages(known)).toMatchObject([
      { id: "9", routes: ["owned"], token: "EAA", tasks: ["MANAGE"], business: HARBOUR },
      { id: "8", routes: ["client"], tasks: null, permitted: ["ANALYZE"] },
    ]);
    expect(diagnosePages(known).advice[0]?.headline).toBe("2 Pages can be reached through a portfolio alone");
  });

  test("without business_management names that as a likely reason", () => {
    const { advice } = diagnosePages(facts());
    expect(advice[0]).toMatchObject({ cause: "permission-missing", certainty: "likely" });
    expect(advice[0]?.headline).toContain("business_management");
  });

  test("with granted Pages that are not listed reads them directly", () => {
    const known = facts({
      inspection: token(["pages_show_list"], [{ scope: "pages_show_list", targetIds: ["3"] }]),
      read: new Map([["3", { kind: "known", value: page("3", { access_token: "EAA" }) }]]),
    });
    expect(foundPages(known)).toMatchObject([{ id: "3", routes: ["granted"], token: "EAA" }]);
    expect(diagnosePages(known).advice[0]?.headline).toBe(
      "1 Page granted at the login, but left out of the list",
    );
    expect(states(known)).toMatchObject({ granted: "found", compared: "found" });
  });

  test("with nothing wrong says that probably no Page was ticked", () => {
    const known = facts({
      inspection: token(["pages_show_list", "business_management"]),
      businesses: complete<NamedRef>([]),
    });
    expect(diagnosePages(known).advice).toMatchObject([
      { cause: "asset-not-assigned", certainty: "likely", headline: expect.stringMatching(/ticked no Page/) },
    ]);
  });
});

test("a system user is never sent through a login", () => {
  const system = (scopes: readonly string[], more: Partial<DoctorFacts> = {}) =>
    diagnosePages(facts({ inspection: token(scopes, [], "SYSTEM_USER"), ...more })).advice;
  const all = ["pages_show_list", "business_management"];
  const reports = [
    system(["email"]),
    system(["pages_show_list"]),
    system(all, { businesses: complete<NamedRef>([]) }),
    system(all, { businesses: complete<NamedRef>([]), listing: complete([page("1")]) }),
    system(all, { expected: ["7"], read: new Map([["7", GONE]]) }),
  ];
  for (const advice of reports) {
    expect(advice.length).toBeGreaterThan(0);
    expect(JSON.stringify(advice)).not.toMatch(/log-in|rerequest|at the login/);
  }
  expect(reports[2]).toMatchObject([{ cause: "asset-not-assigned", certainty: "likely" }]);
  expect(reports[2]?.[0]?.steps[0]?.text).toContain("assign the Page to the system user");
});

test("a granted Page out of reach is told with its reason", () => {
  const known = facts({
    inspection: token(["pages_show_list"], [{ scope: "pages_manage_posts", targetIds: ["7"] }]),
    listing: complete([page("1")]),
    read: new Map([["7", GONE]]),
  });
  const { unreached, advice } = diagnosePages(known);
  expect(unreached).toEqual([{ id: "7", why: "granted", causes: ["object-not-found-or-no-permission"] }]);
  expect(advice[0]).toMatchObject({ cause: "asset-not-assigned", certainty: "likely" });
});

test("while calls are missing the steps wait", () => {
  expect(states(facts({ permissions: null, listing: { ...NEW_WALK } }))).toEqual({
    scope: "waiting",
    paging: "waiting",
    granted: "waiting",
    portfolios: "waiting",
    compared: "waiting",
  });
});
