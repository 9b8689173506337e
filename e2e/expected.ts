interface Expected {
  readonly state: string;
  /** As `data-cause` has them: most important first. */
  readonly causes: string;
}

const valid: Expected = { state: "valid", causes: "" };
const ended = (causes: string): Expected => ({ state: "ended", causes });
const invalid = (causes: string): Expected => ({ state: "invalid", causes });

/** What each story of the sandbox must be told as, from Meta's documentation and recordings, not from our output. */
export const expected: Readonly<Record<string, Expected>> = {
  "short-lived-user": valid,
  "long-lived-user": valid,
  "user-not-by-time": valid,
  "user-expires-soon": { state: "expiring", causes: "expires-soon" },
  expired: ended("expired"),
  "password-changed": ended("password-changed"),
  "logged-out": ended("logged-out-or-invalid"),
  "app-removed": ended("app-not-authorized"),
  "page-role-lost": ended("page-role-or-2fa"),
  "page-short-lived": { state: "valid", causes: "page-token-short-lived" },
  "page-not-by-time": valid,
  "app-token": valid,
  "another-apps-token": { state: "unknown", causes: "wrong-app" },
  "one-letter-altered": invalid("undecryptable"),
  "permission-declined": { state: "valid", causes: "permission-declined" },
  "permission-expired": { state: "limited", causes: "permission-expired" },
  "data-access-over": { state: "limited", causes: "data-access-expired" },
  "targets-pages": valid,
  "targets-ad-account": valid,
  "targets-business": valid,
  "targets-instagram": valid,
  "targets-whatsapp": valid,
  "system-user-not-by-time": valid,
  "system-user-sixty-days": valid,
  "names-with-markup": valid,
  "page-name-with-markup": valid,
  "pages-three": valid,
  "pages-none": valid,
  "pages-hundreds": valid,
  "pages-behind-portfolio": valid,
  "pages-through-portfolio": valid,
  "pages-not-listed": valid,
  "page-of-other-admin": valid,
  "page-of-analyst": valid,
  "session-info": { state: "limited", causes: "debug-only-token" },
  checkpointed: ended("user-checkpointed"),
  unconfirmed: ended("user-unconfirmed"),
  revoked: ended("invalidated-by-api-call"),
  inactive: ended("inactive-90-days"),
  "session-replaced": ended("password-changed"),
  "session-invalid": ended("session-invalid"),
  "dead-for-several-reasons": ended("expired"),
  "deleted-app": invalid("app-deleted"),
  "unknown-app": invalid("app-unknown wrong-app-id-kind"),
  "cut-off": invalid("undecryptable"),
  "very-long": invalid("undecryptable"),
  "app-id-and-secret": { state: "unknown", causes: "app-secret-pasted client-token" },
  "client-token": { state: "unknown", causes: "app-secret-pasted client-token" },
  "instagram-login": invalid("instagram-token"),
  threads: invalid("threads-token"),
  "limited-login": invalid("limited-login-token"),
  "legacy-session": invalid("legacy-session-token"),
};
