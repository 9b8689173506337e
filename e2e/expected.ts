/** What each story of the sandbox must be told as, from Meta's documentation and recordings, not from our output. */
export const expected: Readonly<Record<string, { readonly state: string; readonly causes: string }>> = {
  "short-lived-user": { state: "valid", causes: "" },
  "long-lived-user": { state: "valid", causes: "" },
  "user-not-by-time": { state: "valid", causes: "" },
  "user-expires-soon": { state: "expiring", causes: "expires-soon" },
  expired: { state: "ended", causes: "expired" },
  "password-changed": { state: "ended", causes: "password-changed" },
  "logged-out": { state: "ended", causes: "logged-out-or-invalid" },
  "app-removed": { state: "ended", causes: "app-not-authorized" },
  "page-role-lost": { state: "ended", causes: "page-role-or-2fa" },
  "page-short-lived": { state: "valid", causes: "page-token-short-lived" },
  "page-not-by-time": { state: "valid", causes: "" },
  "app-token": { state: "valid", causes: "" },
  "another-apps-token": { state: "unknown", causes: "wrong-app" },
  "one-letter-altered": { state: "invalid", causes: "undecryptable" },
};
