import { diagnose } from "#/token/diagnose.ts";
import type { Refusal } from "#/token/refusal.ts";

/** An error that came with a token: explained beside the token's own verdict, since the two may differ. */
export function PastedError({ refusal }: { readonly refusal: Refusal }) {
  // A pasted error is no clock: what it means does not depend on the present.
  const verdict = diagnose({ kind: "error", refusal }, 0);
  return (
    <section
      aria-label="Pasted error"
      data-cause={verdict.findings.map(({ cause }) => cause).join(" ")}
      className="mt-4 rounded-xl border border-line bg-panel px-5 py-4"
    >
      <h2 className="text-[0.8125rem] font-semibold">The error in your paste</h2>
      <p className="mt-1 font-medium wrap-anywhere">{verdict.headline}</p>
      <p className="wrap-anywhere text-ink-2">{verdict.explanation}</p>
      {refusal.message !== "" && (
        <p className="mt-1 text-[0.8125rem] wrap-anywhere text-ink-3">“{refusal.message}”</p>
      )}
    </section>
  );
}
