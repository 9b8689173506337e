import { FOREIGN, MINA, NO_APP_ID, STUDIO } from "../cast.data.ts";
import type { Story } from "../story.ts";
import { DAY, HOUR, longLogin, PROFILE } from "../story-steps.ts";

/** What can't work here as it is: another app's, damaged, another host's, or no access token at all. */
export const UNUSABLE: readonly Story[] = [
  {
    name: "another-apps-token",
    story: "This token works, but it was made for an app that is not set up here.",
    steps: longLogin(MINA, FOREIGN, PROFILE, 6 * DAY + 2 * HOUR + 1709),
  },
  {
    name: "one-letter-altered",
    story: "One letter of a working token was altered on its way here.",
    steps: [...longLogin(MINA, STUDIO, PROFILE, 4 * DAY + HOUR + 523), { does: "alter-a-letter" }],
  },
  {
    name: "cut-off",
    story: "A working token lost its end, as in a column that is too narrow.",
    steps: [...longLogin(MINA, STUDIO, PROFILE, 3 * DAY + 2 * HOUR + 149), { does: "cut", length: 128 }],
  },
  {
    name: "very-long",
    story: "A script has appended a token to itself until it was 100 kB long.",
    steps: [
      ...longLogin(MINA, STUDIO, PROFILE, 2 * DAY + 9 * HOUR + 331),
      { does: "repeat", length: 100_000 },
    ],
  },
  {
    name: "app-id-and-secret",
    story: "Somebody has pasted an app's id and secret in place of a token.",
    steps: [{ does: "write-app-token", app: FOREIGN, form: "secret" }],
  },
  {
    name: "client-token",
    story: "Somebody has pasted an app's id and client token, as mobile apps carry them.",
    steps: [{ does: "write-app-token", app: STUDIO, form: "client-token" }],
  },
  {
    name: "unknown-app",
    story: "This looks like an app's own token, but there is no app with that id.",
    steps: [{ does: "invent-app-token", appId: NO_APP_ID }],
  },
  {
    name: "instagram-login",
    story: "This token comes from Instagram Login and belongs to Instagram's own host.",
    steps: [{ does: "write-elsewhere", kind: "instagram", app: STUDIO }],
  },
  {
    name: "threads",
    story: "This token comes from Threads and belongs to Threads' own host.",
    steps: [{ does: "write-elsewhere", kind: "threads", app: STUDIO }],
  },
  {
    name: "limited-login",
    story: "An iPhone gave this statement of who logged in, because tracking was refused.",
    steps: [{ does: "write-elsewhere", kind: "limited-login", app: STUDIO }],
  },
  {
    name: "legacy-session",
    story: "This session key was made before 2012 and has no meaning any more.",
    steps: [{ does: "write-elsewhere", kind: "legacy-session", app: STUDIO }],
  },
];
