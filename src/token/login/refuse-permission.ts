import { type LoginKind, PERMISSIONS } from "../permissions.data.ts";

/** Why a permission can't be asked for in a Facebook dialog. */
export interface Unaskable {
  readonly why: "retired" | "other-login";
  readonly says: string;
  /** What to ask for in its place; empty where there is nothing. */
  readonly replacements: readonly string[];
}

const DIALOGS: Readonly<Record<LoginKind, string>> = {
  facebook: "Facebook Login",
  instagram: "Instagram Login",
  threads: "Threads",
};

/**
 * What does nearly the same in a Facebook dialog (coollabsio/shoutrrr issue 176 for the messages, read Nov 2026; the
 * others are inferred from the names).
 */
const FACEBOOK_TWINS: Readonly<Record<string, string>> = {
  instagram_business_basic: "instagram_basic",
  instagram_business_content_publish: "instagram_content_publish",
  instagram_business_manage_comments: "instagram_manage_comments",
  instagram_business_manage_insights: "instagram_manage_insights",
  instagram_business_manage_messages: "instagram_manage_messages",
};

/** Null: it may be asked for. Names that are not known here may be new, so they may be as well. */
export function refusePermission(name: string): Unaskable | null {
  const facts = PERMISSIONS.get(name);
  if (facts?.retired) {
    const { when, replacements, certainty } = facts.retired;
    const instead = replacements.length === 0 ? " Nothing is known to replace it." : "";
    const likely =
      certainty === "likely" && replacements.length > 0 ? " Its replacement is likely, not documented." : "";
    const since = when === null ? "" : ` in ${when}`;
    return { why: "retired", says: `Meta retired it${since}.${instead}${likely}`, replacements };
  }
  if (facts && facts.login !== "facebook") {
    const twin = Object.hasOwn(FACEBOOK_TWINS, name) ? FACEBOOK_TWINS[name] : undefined;
    return {
      why: "other-login",
      says: `It belongs to ${DIALOGS[facts.login]}, which has a dialog of its own. A Facebook dialog answers "Invalid Scopes".`,
      replacements: twin === undefined ? [] : [twin],
    };
  }
  return null;
}
