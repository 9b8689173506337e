import * as z from "zod";
import type { TargetFacts } from "#/token/extras.ts";
import type { TargetKind } from "#/token/permission-groups.ts";
import { Id } from "./graph-id.ts";
import type { GraphPlace, Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";
import { type Bearer, tokenQuestion } from "./token-question.ts";

/** An asset by its kind and the digits of its id. */
export interface Asset {
  readonly kind: Exclude<TargetKind, "none">;
  readonly id: string;
}

/**
 * Asks for an asset's name. Ad accounts are objects under `act_<digits>` alone (facebook-nodejs-business-sdk issue 45);
 * of the kinds here only Instagram accounts have a user name (facebook-python-business-sdk, read Nov 2026).
 */
export function targetRequest(place: GraphPlace, { kind, id }: Asset, bearer: Bearer): Question {
  const path = kind === "ad-account" ? `act_${id}` : id;
  const fields = kind === "instagram-account" ? ["id", "name", "username"] : ["id", "name"];
  return tokenQuestion(place, path, fields, bearer);
}

const text = z.string().nullable().default(null);
const Node = z.object({ id: Id, name: text, username: text });

export function parseTarget(response: GraphResponse): Understood<TargetFacts> {
  return readAnswer(response, (json) => {
    const node = Node.safeParse(json).data;
    return node === undefined ? null : { name: node.name, username: node.username };
  });
}
