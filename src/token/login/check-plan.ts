import { PERMISSIONS } from "../permissions.data.ts";
import { completePermissions } from "./complete-permissions.ts";
import type { LoginPlan } from "./login-plan.ts";
import { refusePermission } from "./refuse-permission.ts";

/** Something about a plan that its login will stumble over, or may. */
export interface PlanNote {
  readonly about: string;
  readonly says: string;
  readonly certainty: "certain" | "likely";
}

/** What is worth knowing of a permission's name before it is asked for; null where nothing is. */
export function notePermission(name: string): PlanNote | null {
  const refused = refusePermission(name);
  if (refused !== null) {
    const instead = refused.replacements.length > 0 ? ` Ask for ${refused.replacements.join(", ")}.` : "";
    return { about: name, says: refused.says + instead, certainty: "certain" };
  }
  if (PERMISSIONS.has(name)) return null;
  return {
    about: name,
    says: "Not known here. It may be new, or mistyped: then Meta answers “Invalid Scopes”.",
    certainty: "likely",
  };
}

function leftOut(permissions: readonly string[]): PlanNote[] {
  return completePermissions(permissions).map(({ name, neededBy, certainty }) => ({
    about: name,
    says: `Left out, though ${neededBy.join(", ")} ${neededBy.length === 1 ? "needs" : "need"} it.`,
    certainty: certainty === "documented" ? "certain" : "likely",
  }));
}

/** What is worth knowing before a login with this plan begins; empty where nothing is. */
export function checkPlan({ permissions, configId, responseType }: LoginPlan): readonly PlanNote[] {
  if (configId !== null) {
    if (responseType === "code") return [];
    return [
      {
        about: "Login for Business",
        says: "Configurations that give a system user's token work with a code alone.",
        certainty: "certain",
      },
    ];
  }
  const named = permissions.map(notePermission).filter((note) => note !== null);
  return [...named, ...leftOut(permissions)];
}
