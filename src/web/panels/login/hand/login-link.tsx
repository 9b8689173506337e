import type { ByHand } from "#/token/login/read-by-hand.ts";

/** An address of the dialog that was pasted where the address it ends at belongs. */
export function LoginLink({ link }: { readonly link: Extract<ByHand, { readonly kind: "login-link" }> }) {
  const { appId, redirectUri, permissions } = link;
  return (
    <section
      aria-label="A login link"
      className="grid gap-2 rounded-xl border border-line bg-panel px-5 py-4 text-ink-2"
    >
      <h2 className="font-semibold text-ink">This is where a login begins, not what came of it</h2>
      <p className="max-w-[66ch]">
        It is the address of Meta&apos;s dialog. Open it, answer the dialog, and paste the address that you
        end at: that one carries the code, the token or the error.
      </p>
      <p className="text-[0.8125rem] wrap-anywhere">
        App {appId}
        {redirectUri !== null && ` · comes back to ${redirectUri}`}
        {permissions.length > 0 && ` · asks for ${permissions.join(", ")}`}
      </p>
    </section>
  );
}
