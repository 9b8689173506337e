import { clsx } from "clsx";
import { Stories } from "../../ui/stories.tsx";
import { useApps } from "../../ui/use-apps.ts";

interface ExamplesProps {
  readonly onPick: (token: string) => void;
}

const ACCEPTED = [
  ["A token", "of a person, a Page, a system user or an app"],
  ["A request", "a URL, a cURL command, an Authorization header"],
  ["An answer", "JSON from Graph, a callback address, a debug_token result"],
  ["An error", "a Graph API error, a log line, an exception of an SDK"],
] as const;

function Accepted() {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {ACCEPTED.map(([what, how]) => (
        <div key={what}>
          <dt className="font-medium">{what}</dt>
          <dd className="text-[0.8125rem] text-ink-3">{how}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The empty state: what may be pasted and, in the sandbox, an example token for each story. */
export function Examples({ onPick }: ExamplesProps) {
  const apps = useApps();
  return (
    // Until the mode is known the place is held, so that the footer does not jump when the examples come.
    <div className={clsx("grid content-start gap-6", !apps && "min-h-dvh")}>
      <section className="rounded-xl border border-line bg-panel px-6 py-5">
        <h2 className="mb-3 text-[0.8125rem] font-semibold">What you can paste</h2>
        <Accepted />
      </section>
      {apps?.mode === "sandbox" && (
        <section>
          <h2 className="mb-1 text-[0.8125rem] font-semibold">Example tokens</h2>
          <p className="mb-3 text-[0.8125rem] text-ink-3">
            Made up, each with its own story. Pick one to see what this page says about it.
          </p>
          <Stories onPick={onPick} />
        </section>
      )}
    </div>
  );
}
