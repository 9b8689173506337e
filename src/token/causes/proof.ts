import type { CausesOf } from "./cause.ts";
import { DASHBOARD, dated, SECURE } from "./source.ts";
import { run, see } from "./step.ts";

const COMPUTE = run(
  "Compute it for this token: HMAC-SHA256, key = app secret, in lower-case hex.",
  'printf %s "$TOKEN" | openssl dgst -sha256 -hmac "$APP_SECRET" -r | cut -d" " -f1',
);

/** appsecret_proof. Wordings: thephpleague/oauth2-facebook issue 17, 2016; php-graph-sdk issue 1117, 2019. */
export const PROOF: CausesOf<"proof"> = {
  "appsecret-proof-invalid": {
    headline: "The appsecret_proof does not fit this token and app",
    explanation:
      "It was made with another app's secret, or for another token. A timed proof ends after 5 minutes.",
    steps: [COMPUTE, see("Check that id and secret are of the app that made the token.", DASHBOARD)],
    source: dated(SECURE),
    says: /invalid appsecret_proof/i,
  },
  "appsecret-proof-required": {
    headline: "This app asks for an appsecret_proof with every server call",
    explanation: "Require App Secret is on in the app's settings, or the feature needs a proof.",
    steps: [COMPUTE, see("How proofs work.", SECURE)],
    source: dated(SECURE),
    says: /appsecret_proof|app ?secret ?proof/i,
  },
};
