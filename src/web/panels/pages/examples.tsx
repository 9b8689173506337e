import { Stories } from "../../ui/stories.tsx";
import { useApps } from "../../ui/use-apps.ts";

/** Stories in which a person, a system user or a Page has Pages to show, or has none. */
const ABOUT_PAGES =
  /page|long-lived-user|short-lived-user|system-user|permission-(?:declined|expired)|^expired$/;

/** The empty state: what this panel does and, in the sandbox, tokens to try it with. */
export function Examples({ onPick }: { readonly onPick: (token: string) => void }) {
  const apps = useApps();
  return (
    <div className="grid content-start gap-6">
      <section className="rounded-xl border border-line bg-panel px-6 py-5">
        <h2 className="mb-1 text-[0.8125rem] font-semibold">Paste a user or system-user token</h2>
        <p className="max-w-[72ch] text-ink-2">
          Every Page that it can act for comes with its tasks, its own token and what can be done with it;
          where some are missing, a search on every route says why. An answer of /me/accounts can be pasted as
          well.
        </p>
      </section>
      {apps?.mode === "sandbox" && (
        <section>
          <h2 className="mb-1 text-[0.8125rem] font-semibold">Example tokens</h2>
          <p className="mb-3 text-[0.8125rem] text-ink-3">Made up, each with its own story.</p>
          <Stories onPick={onPick} fits={ABOUT_PAGES} />
        </section>
      )}
    </div>
  );
}
