import { diagnosePages } from "#/token/pages/diagnose-pages.ts";
import { factsOf, type SessionState } from "./session-state.ts";

/** The list came to its end and holds nothing: what is known of why, before anything more is asked. */
export function EmptyNote({ state }: { readonly state: SessionState }) {
  const [scope] = diagnosePages(factsOf(state)).steps;
  const trouble = scope?.state === "trouble";
  return (
    <section
      aria-label="No Pages"
      data-cause={scope?.causes.join(" ") || undefined}
      className="rounded-xl border border-line bg-panel px-6 py-5"
    >
      <h2 className="text-[1.1875rem]/7 font-semibold">
        {trouble ? "No Pages: the permission to list them is missing" : "Graph lists no Page for this token"}
      </h2>
      <p className="mt-1 max-w-[72ch] text-ink-2">
        {trouble
          ? scope.result
          : "That need not be the whole truth: Pages of a business portfolio, and some that were granted one by one, stay out of this list. The search below tries the other routes."}
      </p>
    </section>
  );
}
