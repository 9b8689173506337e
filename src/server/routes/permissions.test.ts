import { expect, test } from "vitest";
import { startInProcess } from "../test-server.ts";

const REAL =
  "EAADqHZBu6vogBAJUnTmWgZBcOuUT3ZAuUyYs9ZBp7cZCpV1G2hZAdK8fLwXqRvN0mTzYeWkQjHbPsCxUaIyOgEdVtMrFlSnZD";
const EMAIL = { kind: "permission", name: "email" };

test.each([
  {},
  { what: {} },
  { what: { kind: "permission" } },
  { what: { kind: "permission", name: "" } },
  { what: { kind: "permission", name: "../x" } },
  { what: { kind: "everything", name: "email" } },
  { what: { kind: "everything", confirmation: "revoke all", name: "email" } },
  { what: null },
])("%o names nothing that could be taken back, so it is refused", async (body) => {
  const { post } = startInProcess();
  const answer = await post("/api/permissions/revoke", { token: REAL, ...body });
  expect(answer.status).toBe(400);
});

test.each([
  ["a real token, in the sandbox", REAL, "real-token-in-sandbox"],
  ["an app's token", "734512908844182|o3wswAbCdEfGhIjKlMnOpQrStUv", "app-token"],
  ["a secret", "c0ffee00c0ffee11c0ffee22c0ffee33", "not-askable"],
])("of %s nothing is taken back, and nothing is sent", async (_, token, reason) => {
  const { post } = startInProcess();
  const answer = await post("/api/permissions/revoke", { token, what: EMAIL });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ extra: { kind: "not-asked", reason }, calls: [] });
});

test.each([{}, { confirmation: "" }, { confirmation: "revoke" }, { confirmation: null }])(
  "everything is taken back only with the words typed: %o does not do",
  async (typed) => {
    const { post } = startInProcess();
    const answer = await post("/api/permissions/revoke", {
      token: REAL,
      what: { kind: "everything", ...typed },
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: expect.stringContaining("invalid-request") });
  },
);

test("with the words typed, everything may be taken back", async () => {
  const { post } = startInProcess();
  const what = { kind: "everything", confirmation: " Revoke  all" };
  const answer = await post("/api/permissions/revoke", { token: REAL, what });
  expect(answer.status).toBe(200);
});
