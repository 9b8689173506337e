import { describe, expect, test } from "vitest";
import { pagesToCsv } from "#/token/pages/export-pages.ts";
import { readPage } from "#/token/pages/read-page.ts";
import { readInspection } from "#/token/read-inspection.ts";
import { clockAt } from "../../ui/use-now.ts";
import { exportRow, rowsOf } from "./page-rows.ts";
import { PagesSession } from "./pages-session.ts";
import { NEW_SESSION, type SessionState } from "./session-state.ts";

const NOW = 1_795_341_600;
const SECRET = "EAAKcCanaryCanaryCanaryCanaryCanaryCanaryCanarywZDZD";

function stateOf(expires_at: number, issued_at?: number): SessionState {
  const data = { type: "USER", is_valid: true, scopes: ["pages_show_list"], expires_at, issued_at };
  const inspection = readInspection({ data });
  const page = readPage({
    id: "1353269864728879",
    name: "Ash Cat Page",
    tasks: ["ANALYZE"],
    access_token: SECRET,
  });
  if (inspection === null || page === null) throw new Error("These are no answers of Graph's.");
  const trace = { observedAt: NOW, calls: [], usage: null, notes: [] };
  return {
    ...NEW_SESSION,
    described: { evidence: { kind: "inspected", inspection }, app: null, ...trace },
    listing: { ...NEW_SESSION.listing, items: [page], state: "complete", parts: 1 },
    clock: { ...clockAt(NOW), observedAt: NOW },
  };
}

const session = () => new PagesSession(1, "EAAuser", null);
const endOf = (state: SessionState) => rowsOf(session(), state).map((row) => exportRow(row).ends);

describe("a row", () => {
  test("says when its token ends in a way that is still right when the export is read", () => {
    expect(endOf(stateOf(NOW + 3600))).toEqual([`${new Date((NOW + 3600) * 1000).toISOString()} (in 1 h)`]);
    expect(endOf(stateOf(NOW + 86_400 * 50, NOW - 86_400))).toEqual(["not by time"]);
  });

  test("is the same row while nothing else is known of its Page or holder", () => {
    const one = session();
    const state = stateOf(NOW + 3600);
    const [before] = rowsOf(one, state);
    expect(rowsOf(one, { ...state, calls: [] })[0]).toBe(before);
    const known = { kind: "known", value: { id: "1", name: "Mina Larsson" } } as const;
    const [after] = rowsOf(one, { ...state, identity: known });
    expect(after).not.toBe(before);
    expect(after?.holder.name).toBe("Mina Larsson");
  });

  test("never holds the token where it tells rows apart, and exports it on request alone", () => {
    const rows = rowsOf(session(), stateOf(0));
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain("EAA");
    const lines = rows.map(exportRow);
    expect(pagesToCsv(lines, { withTokens: false })).not.toContain(SECRET);
    expect(pagesToCsv(lines, { withTokens: true })).toContain(SECRET);
  });
});
