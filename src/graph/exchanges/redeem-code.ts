import type { GraphPlace, Question } from "../question.ts";
import { tokenForm } from "./token-form.ts";

/** What a device knows: no secret. */
export interface CodeOnDevice {
  readonly code: string;
  /** The same as the code was asked for with. */
  readonly redirectUri: string;
  readonly appId: string;
  /** From an earlier redemption on this very device; null at the first. One a client, not one a person. */
  readonly machineId: string | null;
}

/**
 * Redeems a client code as a device does. Its answer (`parseTokenAnswer`) has a `machine_id`, to be kept on the device
 * and sent again the next time.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
export function redeemCodeRequest(
  place: GraphPlace,
  { code, redirectUri, appId, machineId }: CodeOnDevice,
): Question {
  const form = {
    code,
    client_id: appId,
    redirect_uri: redirectUri,
    ...(machineId === null ? {} : { machine_id: machineId }),
  };
  return tokenForm(place, "oauth/access_token", form, "token");
}
