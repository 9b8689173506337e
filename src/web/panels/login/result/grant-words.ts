import type { TargetList } from "#/token/extras.ts";
import type { GrantRow } from "#/token/login/compare-grants.ts";
import { placeScope, type TargetKind } from "#/token/permission-groups.ts";

const NOUNS: Record<TargetKind, readonly [one: string, many: string]> = {
  page: ["Page", "Pages"],
  "ad-account": ["ad account", "ad accounts"],
  business: ["business", "businesses"],
  "instagram-account": ["account", "accounts"],
  "whatsapp-account": ["account", "accounts"],
  none: ["target", "targets"],
};

const STATES: Record<Exclude<GrantRow["state"], "granted">, string> = {
  declined: "declined",
  expired: "expired",
  "not-given": "not given",
  extra: "not asked for now",
  unknown: "not known yet",
};

/** How far a permission reaches: `all Pages`, `2 Pages`; empty where that is no question. */
function reachOf({ name, granular, targetIds }: GrantRow): string {
  const [one, many] = NOUNS[placeScope(name).targets];
  if (!granular) return "";
  if (targetIds === null) return `all ${many}`;
  return `${targetIds.length} ${targetIds.length === 1 ? one : many}`;
}

/** What became of a permission, in a few words. */
export function wordsOf(row: GrantRow): string {
  const reach = reachOf(row);
  if (row.state === "granted") return reach === "" ? "granted" : reach;
  return row.state === "extra" && reach !== "" ? `${STATES.extra} · ${reach}` : STATES[row.state];
}

const MOST = 4;

/** What it reaches, by name where Graph told; empty where it reaches all. */
export function namesOf({ targetIds }: GrantRow, targets: TargetList | null): string {
  if (targetIds === null || targets === null) return "";
  const names = targetIds.map((id) => {
    const facts = targets.targets.find((target) => target.id === id)?.facts;
    return facts?.kind === "known" ? (facts.value.name ?? facts.value.username ?? id) : id;
  });
  const more = names.length - MOST;
  return names.slice(0, MOST).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
