import { expect, test } from "vitest";
import type { LoginAnswer } from "#/token/login/login-answer.ts";
import { fillColumn, setColumns } from "./login-store.ts";
import { EMPTY_COLUMN } from "./test/plan-columns.ts";

const ANSWER: LoginAnswer = {
  tokens: [{ token: "EAAKcCanaryCanaryCanary", via: "code", expiresIn: null }],
  failure: null,
  grantedScopes: null,
  deniedScopes: null,
  login: null,
  observedAt: 1,
  calls: [],
  usage: null,
  notes: [],
};

test("a login fills its own column though others went meanwhile; one whose column went is dropped", () => {
  const [first, second] = [
    { ...EMPTY_COLUMN, id: "first-person" },
    { ...EMPTY_COLUMN, id: "second-person" },
  ];
  setColumns([first, second]);
  setColumns([second]);
  expect(fillColumn("first-person", ANSWER)).toBe(false);
  expect(fillColumn("second-person", ANSWER)).toBe(true);
  // It keeps its name, so that a second login of the same person finds it too.
  expect(fillColumn("second-person", ANSWER)).toBe(true);
});
