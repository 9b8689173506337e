/** Logins are an app's: without one there is nothing to begin or to finish. */
export function NoApp() {
  return (
    <p className="max-w-[66ch] text-ink-2">
      No app is set up on this server, and logins are an app&apos;s. Set META_APP_ID and META_APP_SECRET, or
      try it in sandbox mode.
    </p>
  );
}
