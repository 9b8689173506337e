import type { CauseId } from "../causes/cause-ids.ts";
import { matchRefusal } from "../causes/index.ts";
import type { Extra } from "../extras.ts";
import {
  type DoctorFacts,
  foundPages,
  grantsIn,
  hasPerson,
  isRefusedWhole,
  idsToRead,
  mayAskBusinesses,
  MOST_READ,
} from "./doctor.ts";
import type { DoctorStep } from "./doctor-report.ts";
import { grantedPageIds, type Standing, standingOf } from "./grants.ts";
import type { Page } from "./page.ts";
import { causesOfStop, sayStop } from "./walk-words.ts";

type Told = Pick<DoctorStep, "state" | "result" | "causes">;

const told = (state: DoctorStep["state"], result: string, causes: readonly CauseId[] = []): Told => ({
  state,
  result,
  causes,
});
const WAITING = told("waiting", "");
const REFUSED_WHOLE = told("skipped", "Graph refuses this token as a whole, so nothing more was asked.");

/** `1 Page`, `5 Pages`. */
export const countPages = (count: number) => (count === 1 ? "1 Page" : `${count} Pages`);

/** Why a call for one thing failed, as causes. */
export function causesOfExtra(extra: Extra<unknown>): readonly CauseId[] {
  if (extra.kind === "known" || extra.kind === "not-asked") return [];
  return extra.kind === "refused" ? matchRefusal(extra.refusal) : causesOfStop(extra);
}

const SCOPE: Readonly<Record<Standing, Told>> = {
  granted: told("fine", "pages_show_list is on the token."),
  // Which Pages it names is the next step's business.
  "other-pages": told("fine", "pages_show_list is on the token."),
  missing: told("trouble", "pages_show_list is not on the token: without it the list stays empty.", [
    "permission-missing",
  ]),
  declined: told("trouble", "The person declined pages_show_list: without it the list stays empty.", [
    "permission-declined",
  ]),
  expired: told("trouble", "pages_show_list ended, unused for 90 days.", ["permission-expired"]),
  unknown: told("skipped", "What the token may do could not be learnt, so all routes are tried."),
};

function scopeStep(facts: DoctorFacts): Told {
  if (!hasPerson(facts)) {
    return told(
      "trouble",
      "Lists of Pages belong to people and system users; this token stands for neither.",
      ["user-token-required"],
    );
  }
  if (isRefusedWhole(facts)) return REFUSED_WHOLE;
  return facts.permissions === null ? WAITING : SCOPE[standingOf(grantsIn(facts), "pages_show_list", null)];
}

function pagingStep(facts: DoctorFacts): Told {
  const { state, stop, items, parts } = facts.listing;
  if (stop === null && isRefusedWhole(facts)) return REFUSED_WHOLE;
  const read = `${countPages(items.length)} in ${parts === 1 ? "1 part" : `${parts} parts`}`;
  if (state === "going") return WAITING;
  if (stop !== null) return told("trouble", `${read}, then it stopped. ${sayStop(stop)}`, causesOfStop(stop));
  return told(
    items.length > 0 ? "found" : "fine",
    items.length > 0 ? `${read}, to its end.` : "The list is empty.",
  );
}

function outcomes(ids: readonly string[], read: ReadonlyMap<string, Extra<Page>>) {
  const answers = ids.map((id) => read.get(id));
  return {
    open: answers.filter((answer) => answer === undefined).length,
    reached: answers.filter((answer) => answer?.kind === "known").length,
    causes: [
      ...new Set(
        answers.flatMap((answer) => (answer === undefined ? [] : causesOfExtra(answer).slice(0, 1))),
      ),
    ],
  };
}

function grantedStep(facts: DoctorFacts): Told {
  if (isRefusedWhole(facts)) return REFUSED_WHOLE;
  const granted = grantedPageIds(grantsIn(facts));
  if (facts.permissions === null || facts.listing.state === "going") return WAITING;
  if (granted === null) {
    return facts.inspection === null
      ? told("skipped", "Which Pages were ticked could not be learnt.")
      : told("skipped", "The token names no single Pages: what was granted holds for all of them.");
  }
  const listed = new Set(facts.listing.items.map(({ id }) => id));
  const hidden = granted.filter((id) => !listed.has(id));
  if (hidden.length === 0)
    return told("fine", `${countPages(granted.length)} ticked at the login, all of them listed.`);
  const { open, reached, causes } = outcomes(hidden, facts.read);
  if (open > 0 && hidden.length <= MOST_READ) return WAITING;
  const result = `${countPages(granted.length)} ticked at the login, ${hidden.length} of them not listed: ${reached} could be read directly, ${hidden.length - reached} could not.`;
  return told(reached > 0 ? "found" : "trouble", result, causes);
}

function portfolioStep(facts: DoctorFacts): Told {
  if (isRefusedWhole(facts)) return REFUSED_WHOLE;
  const { permissions, businesses, edges, listing } = facts;
  if (permissions === null || listing.state === "going") return WAITING;
  if (!mayAskBusinesses(facts)) {
    return told("skipped", "business_management is not on the token, so portfolios can't be asked.");
  }
  if (businesses === null || businesses.state === "going") return WAITING;
  const walks = [...edges.values()];
  if (walks.length < businesses.items.length * 2 || walks.some(({ state }) => state === "going"))
    return WAITING;
  const stops = [businesses, ...walks].flatMap(({ stop }) => (stop === null ? [] : [stop]));
  const causes = [...new Set(stops.flatMap((stop) => causesOfStop(stop).slice(0, 1)))];
  const [first] = stops;
  const trouble = first === undefined ? "" : ` Not all could be read: ${sayStop(first)}`;
  if (businesses.items.length === 0) {
    return told(
      first === undefined ? "fine" : "trouble",
      `The person is in no portfolio that this app may see.${trouble}`,
      causes,
    );
  }
  const listed = new Set(listing.items.map(({ id }) => id));
  const beyond = new Set(
    walks.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => !listed.has(id)),
  ).size;
  const many = businesses.items.length === 1 ? "1 portfolio" : `${businesses.items.length} portfolios`;
  const result = `${many} asked: ${beyond === 0 ? "no Page that the list lacks" : `${countPages(beyond)} that the list lacks`}.${trouble}`;
  return told(beyond > 0 ? "found" : first === undefined ? "fine" : "trouble", result, causes);
}

function comparedStep(facts: DoctorFacts, others: readonly Told[]): Told {
  if (isRefusedWhole(facts)) return REFUSED_WHOLE;
  if (others.some(({ state }) => state === "waiting")) return WAITING;
  const granted = grantedPageIds(grantsIn(facts)) ?? [];
  const pages = foundPages(facts);
  const have = new Set(pages.map(({ id }) => id));
  const absent = [...new Set([...granted, ...facts.expected])].filter((id) => !have.has(id));
  const unticked = granted.length === 0 ? 0 : pages.filter(({ id }) => !granted.includes(id)).length;
  const more = unticked === 0 ? "" : ` ${countPages(unticked)} found that nobody ticked at the login.`;
  const leftOut = idsToRead(facts).length === MOST_READ ? ` Only ${MOST_READ} were read one by one.` : "";
  if (absent.length > 0) {
    return told(
      "trouble",
      `${countPages(pages.length)} found, ${absent.length} that should be there ${absent.length === 1 ? "is" : "are"} out of reach.${more}${leftOut}`,
    );
  }
  return told(
    pages.length > 0 ? "found" : "fine",
    `${countPages(pages.length)} found by all routes together.${more}${leftOut}`,
  );
}

/** The search step by step, each with its result as soon as there is one. */
export function doctorSteps(facts: DoctorFacts): readonly DoctorStep[] {
  const scope = scopeStep(facts);
  if (!hasPerson(facts)) return [{ id: "scope", title: "Permission to list Pages", ...scope }];
  const paging = pagingStep(facts);
  const granted = grantedStep(facts);
  const portfolios = portfolioStep(facts);
  return [
    { id: "scope", title: "Permission to list Pages", ...scope },
    { id: "paging", title: "The list, part by part", ...paging },
    { id: "granted", title: "Pages ticked at the login, read one by one", ...granted },
    { id: "portfolios", title: "Pages of the person's portfolios", ...portfolios },
    {
      id: "compared",
      title: "What was found against what should be there",
      ...comparedStep(facts, [scope, paging, granted, portfolios]),
    },
  ];
}
