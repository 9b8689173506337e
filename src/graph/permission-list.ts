import * as z from "zod";
import type { PermissionList } from "#/token/extras.ts";
import type { GraphPlace, Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";
import { type Bearer, tokenQuestion } from "./token-question.ts";

/**
 * Asks what a person granted, declined, or let expire. Page tokens have no such list.
 * @see https://developers.facebook.com/docs/graph-api/reference/user/permissions (read Nov 2026)
 */
export function permissionsRequest(place: GraphPlace, bearer: Bearer): Question {
  return tokenQuestion(place, "me/permissions", [], bearer);
}

const Permissions = z.object({ data: z.array(z.object({ permission: z.string(), status: z.string() })) });

/** Old answers list `installed` among them (nov/fb_graph2, read Nov 2026): it says that the app is there, no more. */
const PSEUDO = "installed";

export function parsePermissions(response: GraphResponse): Understood<PermissionList> {
  return readAnswer(response, (json) => {
    const rows = Permissions.safeParse(json).data?.data.filter(({ permission }) => permission !== PSEUDO);
    if (rows === undefined) return null;
    const names = (fits: (status: string) => boolean) =>
      rows.filter(({ status }) => fits(status)).map(({ permission }) => permission);
    return {
      granted: names((status) => status === "granted"),
      declined: names((status) => status === "declined"),
      expired: names((status) => status === "expired"),
      other: names((status) => !["granted", "declined", "expired"].includes(status)),
    };
  });
}
