import * as z from "zod";
import type { AppFacts } from "#/token/extras.ts";
import { Id } from "./graph-id.ts";
import type { GraphApp } from "./order-apps.ts";
import { carryCredential, type GraphPlace, type Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import type { GraphResponse } from "./send.ts";
import { type Bearer, tokenQuestion } from "./token-question.ts";

/** Fields of an application in facebook-python-business-sdk (read Nov 2026). */
const FIELDS = ["id", "name", "category", "link"];

/** Asks a token for its own app: `/app` is the token's (field reports, Nov 2026). */
export function ownAppRequest(place: GraphPlace, bearer: Bearer): Question {
  return tokenQuestion(place, "app", FIELDS, bearer);
}

/** Asks for an app with its own credential, which needs no working token. */
export function appRequest(place: GraphPlace, app: GraphApp): Question {
  const secret = app.secret.reveal();
  return {
    method: "GET",
    url: `${place.baseUrl}/${place.version}/${app.id}?fields=${FIELDS.join(",")}`,
    headers: carryCredential(`${app.id}|${secret}`).headers,
    body: null,
    hidden: [{ text: secret, shownAs: "•••" }],
    caller: "app",
    answerIsSecret: false,
  };
}

const text = z.string().nullable().default(null);
const App = z.object({ id: Id, name: text, category: text, link: text });

export function parseAppFacts(response: GraphResponse): Understood<AppFacts> {
  return readAnswer(response, (json) => App.safeParse(json).data ?? null);
}
