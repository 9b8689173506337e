import { PERMISSIONS } from "../permissions.data.ts";
import { refusePermission } from "./refuse-permission.ts";

/** One name of an "Invalid Scopes" answer, and what is wrong with it. */
export interface NamedScope {
  readonly name: string;
  readonly says: string;
  readonly replacements: readonly string[];
}

const LIST = /invalid scopes?(?: field\(s\))?:\s*([\w.,\s-]+?)(?:\.\s|\.?$|\.\W)/i;

function whyRefused(name: string): NamedScope {
  const refused = refusePermission(name);
  if (refused !== null) return { name, says: refused.says, replacements: refused.replacements };
  const says = PERMISSIONS.has(name)
    ? "The name is right. The app lacks the use case or product that offers it, or is of another type."
    : "No permission of that name is known here: look for a slip of the pen.";
  return { name, says, replacements: [] };
}

/**
 * Reads which names Meta's dialog refused, and says of each what is wrong. Empty for other texts.
 * @see mautic/MauticFBAds issue 7 and pxa-re/pxa_social_feed issue 85 for the wording (read Nov 2026)
 */
export function explainScopes(message: string): readonly NamedScope[] {
  const names =
    LIST.exec(`${message} `)?.[1]
      ?.split(/[\s,]+/)
      .filter((name) => /^[a-z][\w.]*$/i.test(name)) ?? [];
  return [...new Set(names)].map(whyRefused);
}
