import type { Page } from "./cast.data.ts";

/** What somebody may do on a Page: docs/facebook-login/guides/access-tokens, python SDK v25 (read Nov 2026). */
export type Task = "ANALYZE" | "ADVERTISE" | "MESSAGING" | "MODERATE" | "CREATE_CONTENT" | "MANAGE";

/** In the order of recordings (suttiphakw/shout_project, python-facebook) and of docs/pages-api/manage-pages. */
const TASKS: readonly Task[] = ["ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE"];

/** A role of somebody on something. Only those on Pages have tasks. */
export interface Role {
  readonly tasks: readonly Task[];
  /**
   * Where `me/accounts` lists the Page: Pages that somebody reaches through a portfolio need business_management since
   * a change of 2023 (field report that cites changelog/non-versioned-changes/nvc-2023); some granted Pages are not
   * listed at all and can still be read by their ids (zammad#6069, trypost#291; Nov 2026).
   */
  readonly listed: "always" | "with-business-management" | "never";
}

const only = (...tasks: readonly Task[]): Role => ({ tasks, listed: "always" });

// The map of roles to tasks: facebook.com/help/289207354498410 (read Nov 2026).
export const FULL_CONTROL: Role = only(...TASKS);
export const EDITOR: Role = only("ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE");
export const MODERATOR: Role = only("ADVERTISE", "ANALYZE", "MESSAGING", "MODERATE");
export const ADVERTISER: Role = only("ADVERTISE", "ANALYZE");
export const ANALYST: Role = only("ANALYZE");

export const throughPortfolio = ({ tasks }: Role): Role => ({ tasks, listed: "with-business-management" });
export const unlisted = ({ tasks }: Role): Role => ({ tasks, listed: "never" });

/**
 * `tasks` as Graph writes them. A Page of the new experience has both sets (third parties check both; Nov 2026).
 * Uncertain: which names of the new set belong to which role.
 */
export function writeTasks({ newExperience }: Page, { tasks }: Role): readonly string[] {
  const classic = TASKS.filter((task) => tasks.includes(task));
  if (!newExperience) return classic;
  const whole = classic.includes("MANAGE")
    ? ["PROFILE_PLUS_FULL_CONTROL", "PROFILE_PLUS_FACEBOOK_ACCESS"]
    : [];
  return [...classic, ...whole, ...classic.map((task) => `PROFILE_PLUS_${task}`)];
}
