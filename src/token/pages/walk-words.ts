import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import type { WalkStop } from "./walk.ts";

/** What a stop is called in the vocabulary of causes. Empty: it is no fault of the token's or Graph's. */
export function causesOfStop(stop: WalkStop): readonly CauseId[] {
  switch (stop.kind) {
    case "refused":
      return matchRefusal(stop.refusal);
    case "unreachable":
      return stop.reason === "cancelled" ? [] : ["graph-unreachable"];
    case "unreadable":
      return [stop.reason === "wrong-shape" ? "unrecognised-shape" : "not-json"];
    case "cursor-repeated":
    case "nothing-new":
    case "no-cursor":
    case "too-many":
      return ["unrecognised-shape"];
    case "not-asked":
      return stop.reason === "app-token" ? ["user-token-required"] : [];
  }
}

const NOT_ASKED: Readonly<Record<Extract<WalkStop, { kind: "not-asked" }>["reason"], string>> = {
  "not-askable": "Nothing was sent: this is no token that Graph takes.",
  "real-token-in-sandbox":
    "Nothing was sent: this looks like a real token, and the sandbox knows none of them.",
  "sandbox-token-in-live": "Nothing was sent: this is a token of the sandbox, and Meta knows none of them.",
  "debug-only-token": "A debug-only token can be inspected and nothing else: it reads no Pages.",
  "app-token": "An app has no Pages: they belong to people and system users.",
  "page-token": "A Page's token has no list: it stands for one Page.",
  "unknown-kind": "Nothing was asked.",
  stopped: "The calls were stopped.",
};

/** Why a list was not read to its end, in a sentence. */
export function sayStop(stop: WalkStop): string {
  switch (stop.kind) {
    case "refused": {
      const first = matchRefusal(stop.refusal)[0] ?? "unrecognised-refusal";
      return `${causeOf(first).headline}.`;
    }
    case "unreachable":
      return stop.reason === "cancelled" ? "You stopped it." : "Graph could not be reached.";
    case "unreadable":
      return "Graph's answer could not be read.";
    case "not-asked":
      return NOT_ASKED[stop.reason];
    case "cursor-repeated":
      return "Graph gave a cursor for the second time, so the list would go round in circles.";
    case "nothing-new":
      return "Graph went on sending parts without a new Page in them.";
    case "no-cursor":
      return "Graph says that there is more, but not how to ask for it.";
    case "too-many":
      return "The list has more parts than any list of Pages: it was given up.";
  }
}
