import * as z from "zod";
import type { GraphApp } from "#/graph/order-apps.ts";
import type { GraphConnection } from "./graph-connection.ts";
import { ProblemError } from "./problem.ts";

/** Graph sets no maximum length for tokens; this one keeps a slip of the clipboard from being sent around. */
const LONGEST_TOKEN = 1024 * 1024;

/** The body of every call about one token. `appId`: the app that asks, where a person chose it. */
export const TokenBody = z.strictObject({
  token: z
    .string("must be a text")
    .trim()
    .min(1, "must not be empty")
    .max(LONGEST_TOKEN, "must not be longer than 1 MB"),
  appId: z.string("must be a text").optional(),
});

/**
 * The app whose secret something needs, for want of a choice: one that nothing speaks against. Null: none is set up.
 * @param hint - the id that the token names, where it does
 * @throws ProblemError where it would be a guess: another app's secret gives what Meta refuses, and uses a code up
 */
export function onlyApp({ apps }: GraphConnection, hint: string | null = null): GraphApp | null {
  const named = apps.find(({ id }) => id === hint);
  const [app = null] = apps;
  if (named !== undefined || app === null) return named ?? null;
  if (hint !== null) {
    throw new ProblemError(
      "invalid-request",
      'The token names an app that is not set up on this server. Choose one by "appId" to go on all the same.',
    );
  }
  if (apps.length === 1) return app;
  throw new ProblemError(
    "invalid-request",
    'Several apps are set up on this server, and which one is meant can\'t be told: choose one by "appId".',
  );
}

/**
 * The app that was chosen by hand; null where none was.
 * @throws ProblemError for one that is not configured here
 */
export function chosenApp({ apps }: GraphConnection, appId: string | undefined): GraphApp | null {
  if (appId === undefined) return null;
  const chosen = apps.find(({ id }) => id === appId);
  if (chosen !== undefined) return chosen;
  throw new ProblemError(
    "invalid-request",
    'The body of this request can\'t be used: "appId" is not one of the apps of this server.',
  );
}
