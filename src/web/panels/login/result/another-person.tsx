import { ChevronRight, Users } from "lucide-react";

/** Meta's dialog takes whoever is logged in to Facebook in this browser, and can't be told otherwise. */
export function AnotherPerson() {
  return (
    <details className="group rounded-xl border border-line bg-panel px-5 py-3">
      <summary className="flex list-none items-center gap-2 text-[0.8125rem] font-medium">
        <Users size={15} aria-hidden className="text-ink-3" />
        Log in as another person
        <ChevronRight
          size={14}
          aria-hidden
          className="text-ink-3 transition-transform group-open:rotate-90"
        />
      </summary>
      <div className="mt-2 grid max-w-prose gap-1.5 text-[0.8125rem] text-ink-2">
        <p>
          The dialog takes whoever is logged in to Facebook in this browser. For somebody else, open this page
          in a private window and log in there: what happens in it stays in it, so copy the new token from
          there.
        </p>
        <p>
          “Password again” asks for the same person&apos;s password; it does not change who that is. In the
          sandbox the dialog lets you choose.
        </p>
      </div>
    </details>
  );
}
