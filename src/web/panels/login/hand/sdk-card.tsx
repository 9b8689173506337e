import { explainSdkAnswer } from "#/token/login/explain-sdk-answer.ts";
import type { SdkAnswer } from "#/token/login/read-sdk-answer.ts";
import { lengthInWords } from "#/token/relative-time.ts";

function facts({ userId, expiresIn, grantedScopes, hasSignedRequest }: SdkAnswer): string[] {
  return [
    ...(userId === null ? [] : [`Person ${userId}, scoped to the app`]),
    ...(expiresIn === null ? [] : [`ends ${lengthInWords(expiresIn)} after the SDK answered`]),
    ...(grantedScopes === null ? [] : [`granted: ${grantedScopes.join(", ")}`]),
    ...(hasSignedRequest ? ["with a signed request: a secret, too"] : []),
  ];
}

/** What Meta's JavaScript SDK said, in words. */
export function SdkCard({ answer }: { readonly answer: SdkAnswer }) {
  const { cause, headline, explanation, next } = explainSdkAnswer(answer);
  return (
    <section
      aria-label="The SDK's answer"
      data-cause={cause ?? ""}
      className="rounded-xl border border-line bg-panel px-6 pt-5 pb-5"
    >
      <p className="font-mono text-[0.8125rem] text-ink-3">{answer.status}</p>
      <h2 className="mt-1 text-[1.5625rem]/8 font-semibold tracking-[-0.018em] text-balance">{headline}</h2>
      <p className="mt-1 max-w-[66ch] text-ink-2">{explanation}</p>
      <p className="mt-1 max-w-[66ch] text-ink-2">{next}</p>
      {facts(answer).length > 0 && (
        <p className="mt-2 text-[0.8125rem] wrap-anywhere text-ink-3">{facts(answer).join(" · ")}</p>
      )}
    </section>
  );
}
