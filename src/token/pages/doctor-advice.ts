import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import { META_STATUS, PAGES, SYSTEM_USERS } from "../causes/source.ts";
import { again, open, see, tell } from "../causes/step.ts";
import {
  type DoctorFacts,
  foundPages,
  grantsIn,
  hasPerson,
  isRefusedWhole,
  mayAskBusinesses,
} from "./doctor.ts";
import type { DoctorAdvice, UnreachedPage } from "./doctor-report.ts";
import { causesOfExtra, countPages } from "./doctor-steps.ts";
import { grantedPageIds, standingOf } from "./grants.ts";
import { causesOfStop } from "./walk-words.ts";

const RELOGIN = open(
  "Send the person through a login with auth_type=rerequest, and have them choose Edit settings there: the dialog repeats the last choice by itself.",
  "log-in",
);

/** A system user never meets a login dialog: an admin of its portfolio decides what it reaches. */
const ASSIGN = tell(
  "Have an admin assign the Page to the system user in Business settings.",
  "Please assign the Page to the system user of our app: Business settings > Users > System users > Assign assets > Pages. Then tell us.",
);
const MAKE_AGAIN = see("Make the system user's token again, with pages_show_list.", SYSTEM_USERS);

const isSystemUser = ({ inspection }: DoctorFacts) => inspection?.type === "system-user";

/** A cause's own words, as advice. */
function byCause(id: CauseId, text?: string): DoctorAdvice {
  const { headline, explanation, steps, certainty } = causeOf(id);
  return { cause: id, certainty, headline, text: text ?? explanation, steps };
}

/** Pages that were to be found and were not, each with its reason. */
export function unreachedPages(facts: DoctorFacts): readonly UnreachedPage[] {
  const have = new Set(foundPages(facts).map(({ id }) => id));
  const granted = grantedPageIds(grantsIn(facts)) ?? [];
  const wanted = [
    ...granted.map((id) => ({ id, why: "granted" as const })),
    ...facts.expected.map((id) => ({ id, why: "expected" as const })),
  ];
  const once = new Map(wanted.toReversed().map((one) => [one.id, one]));
  return wanted
    .filter((one) => once.get(one.id) === one && !have.has(one.id))
    .flatMap(({ id, why }) => {
      const read = facts.read.get(id);
      return read === undefined ? [] : [{ id, why, causes: causesOfExtra(read) }];
    });
}

function adviseOnScope(facts: DoctorFacts): readonly DoctorAdvice[] {
  const found = adviseOnScopeOf(facts);
  return isSystemUser(facts) ? found.map((one) => Object.assign({}, one, { steps: [MAKE_AGAIN] })) : found;
}

function adviseOnScopeOf(facts: DoctorFacts): readonly DoctorAdvice[] {
  const standing = standingOf(grantsIn(facts), "pages_show_list", null);
  const need = "Without pages_show_list Graph lists no Page.";
  switch (standing) {
    case "missing":
      return [
        byCause(
          "permission-missing",
          `${need} It was not asked for, not granted, or the app may not ask for it.`,
        ),
      ];
    case "declined":
      return [byCause("permission-declined", `${need} The dialog does not ask again by itself.`)];
    case "expired":
      return [byCause("permission-expired", `${need} It was not used for 90 days.`)];
    case "granted":
    case "other-pages":
    case "unknown":
      return [];
  }
}

/** Portfolios hide Pages since 2023 (two explanations circulate, and both helped somebody: so both are tried). */
function adviseOnPortfolios(facts: DoctorFacts): readonly DoctorAdvice[] {
  const pages = foundPages(facts);
  const only = pages.filter(
    ({ routes }) =>
      !routes.includes("listed") && routes.some((route) => route === "owned" || route === "client"),
  );
  if (only.length > 0) {
    return [
      {
        cause: "asset-not-assigned",
        certainty: "likely",
        headline: `${countPages(only.length)} can be reached through a portfolio alone`,
        text: "What a person has through a business portfolio, and not directly, /me/accounts leaves out.",
        steps: [
          tell(
            "Ask an admin of the portfolio to give the person access to the Page directly.",
            "Please give the account that connects our app access to the Page itself: Business settings > Accounts > Pages > Add people. So far it reaches the Page through the portfolio alone.",
          ),
          see("Or read them as we did: /me/businesses, then owned_pages and client_pages.", PAGES),
        ],
      },
    ];
  }
  if (mayAskBusinesses(facts)) return [];
  const system = isSystemUser(facts);
  return [
    {
      cause: "permission-missing",
      certainty: "likely",
      headline: "Pages of a business portfolio may be hidden: business_management is not on the token",
      text: system
        ? "For a system user Meta requires it."
        : "Pages that a person has through a portfolio alone are listed, and looked for here, only with it.",
      steps: [
        system
          ? see("Make the token again, with business_management.", SYSTEM_USERS)
          : open("Ask for business_management in a login with auth_type=rerequest.", "log-in"),
      ],
    },
  ];
}

function adviseOnGranted(facts: DoctorFacts): readonly DoctorAdvice[] {
  const pages = foundPages(facts).filter(({ routes }) => routes[0] === "granted");
  if (pages.length === 0) return [];
  return [
    {
      cause: null,
      certainty: "certain",
      headline: `${countPages(pages.length)} granted at the login, but left out of the list`,
      text: "The grant is real: read directly, the Page answers. The list does not name it all the same.",
      steps: [see("Read each granted id: /{page-id}?fields=id,name,access_token,tasks.", PAGES)],
    },
  ];
}

function adviseOnUnreached(facts: DoctorFacts): readonly DoctorAdvice[] {
  const unreached = unreachedPages(facts);
  if (unreached.length === 0) return [];
  const first = unreached.flatMap(({ causes }) => causes.slice(0, 1))[0] ?? null;
  const cause: CauseId =
    first === null || first === "object-not-found-or-no-permission" ? "asset-not-assigned" : first;
  return [
    {
      cause,
      certainty: "likely",
      headline: `${countPages(unreached.length)} out of reach: probably a role lost, or a Page deleted`,
      text: "Graph gives one answer for both. A new token of the same person fails the same way.",
      steps: [
        ...(isSystemUser(facts) ? [ASSIGN] : []),
        tell(
          "Ask an admin of the Page whether it still exists and the person still has access.",
          `Please check whether the account that connects our app still has access to your Page (id ${unreached
            .slice(0, 5)
            .map(({ id }) => id)
            .join(", ")}): Page settings > Page access.`,
        ),
      ],
    },
  ];
}

function adviseOnList({ inspection, listing }: DoctorFacts): readonly DoctorAdvice[] {
  const { stop } = listing;
  // What Graph says of an ended token itself comes before what it said to one call.
  const own = inspection?.valid === false && inspection.refusal ? matchRefusal(inspection.refusal) : [];
  const cause = [...own, ...(stop === null ? [] : causesOfStop(stop))][0];
  return cause === undefined ? [] : [byCause(cause)];
}

/** Nothing is wrong that could be seen, and still there is no Page, or somebody misses one. */
function adviseOnNothing(facts: DoctorFacts): readonly DoctorAdvice[] {
  if (facts.listing.state === "going") return [];
  if (isSystemUser(facts)) {
    const none = foundPages(facts).length === 0;
    return [
      {
        cause: none ? "asset-not-assigned" : null,
        certainty: "likely",
        headline: none
          ? "Probably no Page is assigned to the system user"
          : "A Page that is not assigned to the system user is not in it",
        text: "A system user reaches the Pages alone that an admin of its portfolio assigned to it.",
        steps: [ASSIGN, again("Then list the Pages again.")],
      },
    ];
  }
  if (foundPages(facts).length > 0) {
    return [
      {
        cause: null,
        certainty: "likely",
        headline: "A Page that is newer than the login is not in it",
        text: "Meta keeps to what was ticked then: Pages made or given since have to be ticked in another login.",
        steps: [RELOGIN],
      },
    ];
  }
  return [
    {
      cause: "asset-not-assigned",
      certainty: "likely",
      headline: "The person probably ticked no Page at the login, or has a role on none",
      text: "The permission is there and the list is empty. Now and then Graph leaves it empty for no reason, too.",
      steps: [
        RELOGIN,
        see("Is the person listed under Page access on facebook.com?", "https://www.facebook.com/pages/"),
        see("Does Meta report an outage?", META_STATUS),
        again("Ask once more later: some empty lists were Graph's own fault."),
      ],
    },
  ];
}

const WRONG_TOKEN: DoctorAdvice = {
  ...byCause("user-token-required"),
  text: "Only a person's or a system user's token lists Pages.",
  steps: [open("Log in, exchange the token for a long-lived one, then list the Pages.", "log-in")],
};

/** What to do, most helpful first. Each piece rests on what the steps found. */
export function doctorAdvice(facts: DoctorFacts): readonly DoctorAdvice[] {
  if (!hasPerson(facts)) return [WRONG_TOKEN];
  // A list that this token could not read allows no guess about its Pages.
  if (isRefusedWhole(facts)) return adviseOnList(facts);
  if (facts.permissions === null) return [];
  const found = [
    ...adviseOnScope(facts),
    ...adviseOnList(facts),
    ...adviseOnGranted(facts),
    ...adviseOnUnreached(facts),
    ...adviseOnPortfolios(facts),
  ];
  return adviseOnScope(facts).length > 0 ? found : [...found, ...adviseOnNothing(facts)];
}
