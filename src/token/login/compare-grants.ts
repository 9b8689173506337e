import type { PermissionList } from "../extras.ts";
import type { Inspection } from "../inspection.ts";

/**
 * What became of one permission. `not-given`: asked for and neither granted nor declined. `extra`: granted though this
 * login did not ask for it. `unknown`: nobody told yet.
 */
type GrantState = "granted" | "declined" | "expired" | "not-given" | "extra" | "unknown";

export interface GrantRow {
  readonly name: string;
  readonly state: GrantState;
  /** Ids of the assets that it is limited to; null: all, or it has none. */
  readonly targetIds: readonly string[] | null;
  /** Graph listed it among the permissions that can be limited. */
  readonly granular: boolean;
}

/** What is known of a login's outcome, from whatever has answered so far. */
export interface Given {
  /** Of debug_token; null while it has not answered. */
  readonly inspection: Inspection | null;
  /** Of /me/permissions; null while it has not answered, and for system users. */
  readonly permissions: PermissionList | null;
  /** Of the callback, where it lists them. */
  readonly grantedScopes: readonly string[] | null;
  readonly deniedScopes: readonly string[] | null;
}

/** Every login has it, asked for or not (docs/permissions, read Nov 2026). */
export const ALWAYS_GRANTED = "public_profile";

function stateOf(name: string, given: Given): GrantState {
  const { inspection, permissions } = given;
  if (permissions?.expired.includes(name)) return "expired";
  const scopes = inspection?.scopes ?? permissions?.granted ?? given.grantedScopes;
  if (scopes?.includes(name)) return "granted";
  if (permissions?.declined.includes(name) || given.deniedScopes?.includes(name)) return "declined";
  return scopes === null || scopes === undefined ? "unknown" : "not-given";
}

function rowOf(name: string, state: GrantState, given: Given): GrantRow {
  const granular = given.inspection?.granular.find(({ scope }) => scope === name);
  return { name, state, targetIds: granular?.targetIds ?? null, granular: granular !== undefined };
}

/**
 * Asked against given, permission by permission: first what was asked for, in its order, then what came besides.
 * @param asked - empty where a configuration named them: then nothing that came is extra
 */
export function compareGrants(asked: readonly string[], given: Given): readonly GrantRow[] {
  const { inspection, permissions, grantedScopes } = given;
  const granted = inspection?.scopes ?? permissions?.granted ?? grantedScopes ?? [];
  const free = asked.length === 0;
  const besides = granted.filter((name) => !asked.includes(name));
  const known = (name: string): GrantState => (free || name === ALWAYS_GRANTED ? "granted" : "extra");
  const declined = free ? (permissions?.declined ?? given.deniedScopes ?? []) : [];
  return [
    ...asked.map((name) => rowOf(name, stateOf(name, given), given)),
    ...besides.map((name) =>
      rowOf(name, permissions?.expired.includes(name) ? "expired" : known(name), given),
    ),
    ...declined.filter((name) => !granted.includes(name)).map((name) => rowOf(name, "declined", given)),
  ];
}

/** What can be asked for again: the dialog asks for declined ones only when told to. */
export function toAskAgain(rows: readonly GrantRow[]): readonly string[] {
  return rows.filter(({ state }) => state === "declined" || state === "not-given").map(({ name }) => name);
}
