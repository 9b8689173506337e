import { useMutation } from "@tanstack/react-query";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import { beginLogin } from "./login-calls.ts";

/** Longer ones don't fit into what the server keeps of a login; the browser's Back still finds them. */
const LONGEST = 1200;

/** The page's own query, to come back to: a test plan, and never a token. */
export function returnQuery(): string {
  const query = location.search.slice(1);
  return query.length <= LONGEST ? query : "";
}

interface Begin {
  readonly plan: LoginPlan;
  readonly returnTo: string;
  /** A window that was opened for it; null: this one goes there. */
  readonly into: Window | null;
}

/** Begins a login: asks the server, then goes to the dialog. */
export function useBegin() {
  return useMutation({
    mutationFn: async ({ plan, returnTo, into }: Begin) => {
      const { address } = await beginLogin(plan, returnTo).catch((error: unknown) => {
        into?.close();
        throw error;
      });
      (into ?? window).location.assign(address);
    },
  });
}
