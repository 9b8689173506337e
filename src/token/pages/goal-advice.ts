import { causeOf } from "../causes/index.ts";
import { PAGES, SYSTEM_USERS } from "../causes/source.ts";
import { open, see, tell } from "../causes/step.ts";
import type { Inspection } from "../inspection.ts";
import type { NextStep } from "../verdict.ts";
import type { Goal } from "./goals.data.ts";
import type { Lack } from "./judge-goal.ts";
import type { Page } from "./page.ts";

/** Who is behind the token, where Graph told. */
export interface Behind {
  readonly name: string | null;
  /** What Graph said of the token, where it did. */
  readonly inspection?: Pick<Inspection, "type"> | null;
}

/** A system user never meets a login dialog: its admin makes its tokens, and assigns Pages to it. */
const isSystemUser = ({ inspection }: Behind) => inspection?.type === "system-user";

const LONGEST_NAME = 80;
const short = (name: string) => (name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`);
const nameOf = (name: string | null, otherwise: string) =>
  name === null || name === "" ? otherwise : short(name);

/** One lack in plain words, without a full stop. */
export function sayLack(lack: Lack): string {
  if (lack.kind === "task") {
    if (lack.how === "unknown") return "Graph did not report the tasks on this Page";
    const tasks = lack.anyOf.join(" or ");
    return lack.likely
      ? `the task ${tasks} is not given; what is given may do for a part of it`
      : `the task ${tasks} is not given on this Page`;
  }
  switch (lack.how) {
    case "missing":
      return lack.likely
        ? `${lack.name} is probably needed and not on the token`
        : `${lack.name} is not on the token`;
    case "declined":
      return `${lack.name} was declined at the login`;
    case "expired":
      return `${lack.name} ended, unused for 90 days`;
    case "other-pages":
      return `${lack.name} was granted for other Pages, not for this one`;
    case "unknown":
      return `whether ${lack.name} is on the token is not known`;
  }
}

type PermissionLack = Extract<Lack, { kind: "permission" }>;

/** Names as people list them. */
const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** One login can ask for all that is missing; what has expired takes another kind of login. */
function permissionSteps(lacks: readonly PermissionLack[], behind: Behind): readonly NextStep[] {
  const who = nameOf(behind.name, "the person behind the token");
  const named = (...hows: readonly PermissionLack["how"][]) =>
    lacks.filter(({ how }) => hows.includes(how)).map(({ name }) => name);
  const asked = named("missing", "declined");
  const untied = named("other-pages");
  const ended = named("expired");
  if (isSystemUser(behind)) {
    const wanted = [...asked, ...untied, ...ended];
    return wanted.length === 0
      ? []
      : [see(`Make the system user's token again, with ${listed(wanted)}.`, SYSTEM_USERS)];
  }
  return [
    ...(asked.length > 0
      ? [open(`Ask ${who} for ${listed(asked)} in a login with auth_type=rerequest.`, "log-in")]
      : []),
    ...(untied.length > 0
      ? [
          open(
            `Send ${who} through a login with auth_type=rerequest, to tick this Page for ${listed(untied)} too.`,
            "log-in",
          ),
        ]
      : []),
    ...(ended.length > 0 ? causeOf("permission-expired").steps.slice(0, 1) : []),
  ];
}

function taskStep(
  lack: Extract<Lack, { kind: "task" }>,
  goal: Goal,
  page: Page,
  behind: Behind,
): NextStep | null {
  if (lack.how === "unknown") return see("Read the Page's tasks from /me/accounts with a user token.", PAGES);
  if (lack.likely) return null;
  const admin =
    page.business === null
      ? "an admin of the Page"
      : `an admin of ${nameOf(page.business.name, "its portfolio")}, which owns the Page`;
  const who = nameOf(behind.name, "the account that connects our service");
  if (isSystemUser(behind)) {
    const tasks = lack.anyOf.join(" or ");
    return tell(
      `Have an admin of the portfolio assign the Page to the system user, with ${tasks}.`,
      `Please assign the Page "${nameOf(page.name, page.id)}" to the system user ${nameOf(behind.name, "of our app")}, with the task ${tasks}: Business settings > Users > System users > Assign assets.`,
    );
  }
  return tell(
    `Ask ${admin} to give the task ${lack.anyOf.join(" or ")}.`,
    `Please give ${who} the task ${lack.anyOf.join(" or ")} on the Page "${nameOf(page.name, page.id)}" (Page settings > Page access, or Business settings > Accounts > Pages). Without it we can't do this for you: ${goal.name.toLowerCase()}.`,
  );
}

/** What to do about what is missing, and whom to ask, where Graph tells. */
export function goalSteps(
  goal: Goal,
  lacks: readonly Lack[],
  page: Page,
  behind: Behind,
): readonly NextStep[] {
  const tasks = lacks.flatMap(
    (lack) => (lack.kind === "task" ? taskStep(lack, goal, page, behind) : null) ?? [],
  );
  const permissions = lacks.filter((lack) => lack.kind === "permission");
  return [...permissionSteps(permissions, behind), ...tasks];
}
