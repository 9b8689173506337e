import type { SelfKnown } from "../evidence.ts";
import type { Extra } from "../extras.ts";
import type { Reason } from "../verdict.ts";
import { nameApp, quote, reasonOf } from "./quote.ts";

const SHOWN_NAMES = 12;

/** Which call a token's own word comes from. */
export const BY_ITSELF = {
  identity: "/me, asked with the token itself",
  app: "/app, asked with the token itself",
  permissions: "/me/permissions, asked with the token itself",
} as const;

/** What was known, in words; a refusal in Graph's; nothing where no answer came. */
function reasonsOf<T>(extra: Extra<T>, source: string, words: (value: T) => readonly string[]): Reason[] {
  if (extra.kind === "known") return words(extra.value).map((text) => ({ text, source }));
  return extra.kind === "refused" ? [reasonOf(extra.refusal, source)] : [];
}

function listed(label: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - SHOWN_NAMES;
  return [
    `${label}: ${quote(names.slice(0, SHOWN_NAMES).join(", "))}${more > 0 ? ` and ${more} more` : ""}.`,
  ];
}

/** Who a token says it speaks for: a name where Graph gives one. */
export function nameIdentity({ id, name }: { readonly id: string; readonly name: string | null }): string {
  return name ? `“${quote(name)}” (id ${quote(id)})` : `id ${quote(id)}`;
}

/** What the token told of itself, or Graph said to it, call by call. */
export function selfReasons({ identity, app, permissions }: SelfKnown): Reason[] {
  return [
    ...reasonsOf(identity, BY_ITSELF.identity, (value) => [`It speaks for ${nameIdentity(value)}.`]),
    ...reasonsOf(app, BY_ITSELF.app, (value) => [`It is a token of ${nameApp(value)}.`]),
    ...reasonsOf(permissions, BY_ITSELF.permissions, ({ granted, declined, expired, other }) => [
      ...listed("Granted", granted),
      ...listed("Declined", declined),
      ...listed("Expired", expired),
      ...listed("Without a status that is known", other),
    ]),
  ];
}
