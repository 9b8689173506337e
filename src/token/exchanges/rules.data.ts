import type { RuleId } from "./exchange-ids.ts";
import type { InputKind } from "./input-kind.ts";
import type { ReasonId } from "./reasons.data.ts";

/**
 * - `recommended`, `possible`: go ahead. - `not-yet`: something comes first. - `pointless`: nothing is gained.
 * - `harmful`: takes something away that can't be had back; asks for typed words. - `impossible`: can only fail.
 */
export type Rating = "recommended" | "possible" | "not-yet" | "pointless" | "harmful" | "impossible";

/** `anyway`: may be run although it is not yet time or pointless. */
type Rule = readonly [rating: Rating, reason: ReasonId, anyway?: "anyway"];
type Row = Readonly<Record<RuleId, Rule>>;

const impossible = (reason: ReasonId): Rule => ["impossible", reason];

/** The same for everything that takes a token; an app token can be made whatever is pasted. */
function all(rule: Rule, but: Partial<Row> = {}): Row {
  return {
    extend: rule,
    "page-tokens": rule,
    refresh: rule,
    rotate: rule,
    "rotate-sixty": rule,
    "debug-only": rule,
    "client-code": rule,
    code: impossible("no-code"),
    redeem: impossible("no-code"),
    "app-token": ["possible", "app-alone"],
    "token-info": rule,
    "deprecation-check": rule,
    revoke: rule,
    "revoke-all": rule,
    ...but,
  };
}

const SUPPORT: Rule = ["possible", "support"];
const OLD: Partial<Row> = {
  "token-info": ["possible", "old-address"],
  "deprecation-check": ["pointless", "works-so-no", "anyway"],
};
const NOT_SYSTEM: Partial<Row> = {
  refresh: impossible("system-only"),
  rotate: impossible("system-only"),
  "rotate-sixty": impossible("system-only"),
};
const MAYBE_2019: Partial<Row> = { "deprecation-check": ["possible", "maybe-2019"] };

const user = (extend: Rule, pages: Rule, clientCode: Rule): Row =>
  all(impossible("system-only"), {
    ...OLD,
    extend,
    "page-tokens": pages,
    "debug-only": SUPPORT,
    "client-code": clientCode,
    revoke: ["harmful", "ends-it-likely"],
    "revoke-all": ["harmful", "removes-app"],
  });

const page = (extend: ReasonId): Row =>
  all(impossible(extend), {
    ...NOT_SYSTEM,
    ...OLD,
    "page-tokens": impossible("one-page"),
    "debug-only": SUPPORT,
    "client-code": impossible("person-only"),
    revoke: ["harmful", "ends-it-likely"],
    "revoke-all": impossible("persons-own"),
  });

const ROTATE: Rule = ["possible", "rotate"];

const system = (refresh: Rule, rotateSixty: Rule): Row =>
  all(impossible("person-only"), {
    ...OLD,
    extend: impossible("user-only"),
    refresh,
    rotate: ROTATE,
    "rotate-sixty": rotateSixty,
    "page-tokens": ["possible", "pages-assigned"],
    "debug-only": SUPPORT,
    revoke: ["harmful", "ends-it"],
    "revoke-all": ["harmful", "ends-all"],
  });

const ended = (reason: ReasonId): Row =>
  all(impossible(reason), {
    ...NOT_SYSTEM,
    ...MAYBE_2019,
    "token-info": ["pointless", "over", "anyway"],
    revoke: ["pointless", "over"],
  });

const DEVICE: Rule = ["possible", "device"];
const PAGES_LAST: Rule = ["recommended", "pages-last"];
const WOULD_LIMIT: Rule = ["harmful", "would-limit"];
const LIMITED_TOO: Rule = ["not-yet", "limited-too", "anyway"];

/** What may be made of what. The only place that decides; published in src/README.md. */
export const RULES: Readonly<Record<InputKind, Row>> = {
  "user-short": user(
    ["recommended", "do-first"],
    ["not-yet", "pages-end-too", "anyway"],
    ["not-yet", "needs-long"],
  ),
  "user-fresh": user(["pointless", "fresh", "anyway"], PAGES_LAST, DEVICE),
  "user-long": user(["possible", "may-renew"], PAGES_LAST, DEVICE),
  "user-never": user(WOULD_LIMIT, PAGES_LAST, DEVICE),
  "user-limited": user(["pointless", "data-over", "anyway"], LIMITED_TOO, LIMITED_TOO),
  "user-never-limited": user(WOULD_LIMIT, LIMITED_TOO, LIMITED_TOO),
  "user-open": user(["harmful", "end-unknown"], ["possible", "as-long"], DEVICE),
  "user-expired": ended("expired"),
  "user-ended": ended("ended"),
  "page-timed": page("page-exchange"),
  "page-never": page("page-lasts"),
  "page-ended": ended("ended"),
  "system-timed": system(["recommended", "refresh"], ROTATE),
  "system-never": system(WOULD_LIMIT, ["harmful", "new-would-end"]),
  "system-ended": all(impossible("system-over"), {
    ...MAYBE_2019,
    "client-code": impossible("person-only"),
    "token-info": ["pointless", "over", "anyway"],
    revoke: ["pointless", "over"],
  }),
  app: all(impossible("app-lasts"), {
    ...OLD,
    ...NOT_SYSTEM,
    revoke: impossible("app-revoke"),
    "revoke-all": impossible("app-revoke"),
  }),
  "debug-only": all(impossible("debug-only"), NOT_SYSTEM),
  "kind-unknown": all(["possible", "kind-unknown"], {
    ...OLD,
    extend: ["harmful", "kind-risky"],
    ...NOT_SYSTEM,
    "debug-only": SUPPORT,
    revoke: ["harmful", "ends-it-likely"],
    "revoke-all": ["harmful", "removes-app"],
  }),
  foreign: all(impossible("foreign-secret"), {
    "page-tokens": ["possible", "foreign-pages"],
    "debug-only": ["possible", "foreign-debug"],
    "token-info": ["possible", "old-address"],
    "deprecation-check": ["possible", "maybe-2019"],
    "revoke-all": ["harmful", "removes-app"],
  }),
  instagram: all(impossible("instagram")),
  threads: all(impossible("threads")),
  openid: all(impossible("openid")),
  secret: all(impossible("secret")),
  code: all(["not-yet", "code-first"], {
    code: ["recommended", "redeem-code"],
    redeem: ["possible", "redeem-client"],
  }),
  unusable: all(impossible("unusable")),
  elsewhere: all(impossible("unusable")),
  unjudged: all(["not-yet", "unjudged"]),
  nothing: all(["not-yet", "nothing"], {
    code: ["not-yet", "nothing-code"],
    redeem: ["not-yet", "nothing-code"],
  }),
};
