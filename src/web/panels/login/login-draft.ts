import { completePermissions } from "#/token/login/complete-permissions.ts";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import { planFor } from "#/token/login/login-plan.ts";
import { PRESETS } from "#/token/login/presets.data.ts";

/** A plan while somebody works on it. */
export interface LoginDraft extends Omit<LoginPlan, "permissions" | "appId"> {
  /** Null: the first of the configured apps. */
  readonly appId: string | null;
  readonly chosen: readonly string[];
  /** Needed by chosen ones, but taken out by hand. */
  readonly leftOut: readonly string[];
  /** The rows that are shown while nothing is searched for: what is or was chosen here. */
  readonly pinned: readonly string[];
}

const { appId: _, permissions: __, ...PLAIN } = planFor("");

const withPins = (draft: Omit<LoginDraft, "pinned">): LoginDraft => ({
  ...draft,
  pinned: [...draft.chosen, ...completePermissions(draft.chosen).map(({ name }) => name)],
});

export const FIRST_DRAFT: LoginDraft = withPins({
  ...PLAIN,
  appId: null,
  chosen: PRESETS[0]?.permissions ?? [],
  leftOut: [],
});

/** Chooses these permissions and no others. */
export const choosePermissions = (draft: LoginDraft, chosen: readonly string[]): LoginDraft =>
  withPins({ ...draft, chosen: [...new Set(chosen)], leftOut: [] });

/** The first few of a plan's permissions with which all others come along; all of them where some were left out. */
function chosenOf(permissions: readonly string[]): readonly string[] {
  for (let count = 0; count < permissions.length; count += 1) {
    const chosen = permissions.slice(0, count);
    const whole = [...chosen, ...completePermissions(chosen).map(({ name }) => name)];
    if (whole.join(" ") === permissions.join(" ")) return chosen;
  }
  return permissions;
}

/** The draft of a login that came back, so that it can be changed and begun again. */
export function draftOf({ permissions, appId, ...rest }: LoginPlan): LoginDraft {
  const chosen = chosenOf(permissions);
  const leftOut = completePermissions(chosen)
    .map(({ name }) => name)
    .filter((name) => !permissions.includes(name));
  return { ...withPins({ ...rest, appId, chosen, leftOut: [] }), leftOut };
}

/** Takes a permission in or out, whether it was chosen or came along with others. */
export function togglePermission(draft: LoginDraft, name: string): LoginDraft {
  const { chosen, leftOut } = draft;
  const added = completePermissions(chosen).some((one) => one.name === name);
  const pinned = draft.pinned.includes(name) ? draft.pinned : [...draft.pinned, name];
  const without = (list: readonly string[]) => list.filter((one) => one !== name);
  if (chosen.includes(name)) {
    const left = without(chosen);
    const needed = completePermissions(left).some((one) => one.name === name);
    return { ...draft, chosen: left, leftOut: needed ? [...leftOut, name] : leftOut, pinned };
  }
  if (added && !leftOut.includes(name)) return { ...draft, leftOut: [...leftOut, name], pinned };
  const chosenNow = added ? chosen : [...chosen, name];
  const come = completePermissions(chosenNow).map((one) => one.name);
  return {
    ...draft,
    chosen: chosenNow,
    leftOut: without(leftOut),
    pinned: [...new Set([...pinned, ...come])],
  };
}

/** What is sent: chosen ones, then what comes with them. */
export function planOf(draft: LoginDraft, appId: string): LoginPlan {
  const { chosen, leftOut, pinned: _pinned, ...rest } = draft;
  const added = completePermissions(chosen).map(({ name }) => name);
  const permissions = [...chosen, ...added.filter((name) => !leftOut.includes(name))];
  return { ...rest, appId, permissions: draft.configId === null ? permissions : [] };
}
