/** One letter an exchange: Recommended, Possible, not Yet, pOintless, Harmful, Impossible. */
const LETTERS = {
  R: "recommended",
  P: "possible",
  Y: "not-yet",
  O: "pointless",
  H: "harmful",
  I: "impossible",
} as const;

export const EXCHANGES = [
  "extend",
  "page-tokens",
  "refresh",
  "rotate",
  "debug-only",
  "client-code",
  "token-info",
  "deprecation-check",
  "revoke",
  "revoke-all",
] as const;

/**
 * How each exchange must be rated for each story of the sandbox, in the order of `EXCHANGES`: from Meta's documentation
 * and from what goes wrong for people, not from our output.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  "short-lived-user": "RYIIPYPOHH",
  "long-lived-user": "PRIIPPPOHH",
  "user-not-by-time": "HRIIPPPOHH",
  "user-expires-soon": "PRIIPPPOHH",
  "data-access-over": "HYIIPYPOHH",
  expired: "IIIIIIOPOI",
  "password-changed": "IIIIIIOPOI",
  "logged-out": "IIIIIIOPOI",
  "app-removed": "IIIIIIOPOI",
  checkpointed: "IIIIIIOPOI",
  revoked: "IIIIIIOPOI",
  "page-short-lived": "IIIIPIPOHI",
  "page-not-by-time": "IIIIPIPOHI",
  "page-role-lost": "IIIIIIOPOI",
  "app-token": "IIIIIIPOII",
  "session-info": "IIIIIIIIII",
  "system-user-sixty-days": "IPRPPIPOHH",
  "system-user-not-by-time": "IPHPPIPOHH",
  "another-apps-token": "IPIIPIPPIH",
  "deleted-app": "IIIIIIIIII",
  "unknown-app": "IIIIIIIIII",
  "one-letter-altered": "IIIIIIIIII",
  "cut-off": "IIIIIIIIII",
  "instagram-login": "IIIIIIIIII",
  threads: "IIIIIIIIII",
  "limited-login": "IIIIIIIIII",
  "legacy-session": "IIIIIIIIII",
};

const isLetter = (text: string): text is keyof typeof LETTERS => text in LETTERS;

/** Story → exchange → rating. */
export const expectedRatings = Object.entries(EXPECTED).map(([story, letters]) => ({
  story,
  ratings: EXCHANGES.map((exchange, index) => {
    const letter = letters[index] ?? "";
    return [exchange, isLetter(letter) ? LETTERS[letter] : "missing"] as const;
  }),
}));
