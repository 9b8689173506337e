import { writeElsewhere } from "./elsewhere-string.ts";
import type { IssuedToken } from "./issued-token.ts";
import type { Step, Story } from "./story.ts";
import type { World } from "./world.ts";

/** What a story has brought forth so far. */
interface Hand {
  readonly token: IssuedToken | null;
  readonly text: string;
}

const written = (text: string): Hand => ({ token: null, text });
const hold = (token: IssuedToken): Hand => ({ token, text: token.text });

/** Changes the case of one letter in the second half, where the sealed part is. Escapes hold no small letters. */
function alterLetter(text: string): string {
  const half = Math.floor(text.length / 2);
  const found = text.slice(half).search(/[a-y]/);
  if (found < 0) throw new Error("No letter to alter");
  const at = half + found;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

function writeAppToken(
  world: World,
  { app: { id }, form }: Extract<Step, { does: "write-app-token" }>,
): string {
  const app = world.findApp(id);
  if (app === null) throw new Error(`No app ${id} in this world`);
  if (form === "generated") return app.appToken;
  return `${app.id}|${form === "secret" ? app.secret : app.clientToken}`;
}

/** Steps that a story can begin with; null: this is none. */
function begin(world: World, step: Step, now: number): Hand | null {
  if (step.does === "log-in") return hold(world.logIn({ ...step, at: now - step.ago }));
  if (step.does === "get-system-user-token") {
    return hold(world.issueToSystemUser({ ...step, at: now - step.ago }, step.sixtyDays));
  }
  if (step.does === "write-app-token") return written(writeAppToken(world, step));
  if (step.does === "invent-app-token") {
    return written(`${step.appId}|${world.dice.bytes(20).toString("base64url")}`);
  }
  if (step.does === "write-elsewhere") {
    return written(writeElsewhere(step.kind, step.app.id, now, world.dice));
  }
  return null;
}

/** Steps after which there is another token in hand. */
function advance(world: World, token: IssuedToken, step: Step, now: number): IssuedToken {
  const { session } = token;
  if (step.does === "exchange") return world.exchange(token, now - step.ago);
  if (step.does === "derive-page-token") return world.derivePageToken(token, step.page);
  if (step.does === "attenuate") return world.attenuate(token);
  if (step.does === "end") world.end(step.by, session, now - step.ago);
  if (step.does === "get-page-role") world.giveRole(session.person, step.page);
  if (step.does === "lose-page-role") world.takeRole(session.person, step.page);
  return token;
}

/** What happens to the string alone, on its way; null: the step is another. */
function damage(text: string, step: Step): string | null {
  if (step.does === "alter-a-letter") return alterLetter(text);
  if (step.does !== "cut" && step.does !== "repeat") return null;
  const whole = step.does === "cut" ? text : text.repeat(Math.ceil(step.length / text.length));
  // Half an escape at the end would be another kind of damage.
  return whole.slice(0, step.length).replace(/Z$/, "");
}

function play(world: World, step: Step, hand: Hand, now: number): Hand {
  const begun = begin(world, step, now);
  if (begun !== null) return begun;
  const { token, text } = hand;
  if (token === null) throw new Error(`There is no token before "${step.does}"`);
  const damaged = damage(text, step);
  return damaged === null ? hold(advance(world, token, step, now)) : { token, text: damaged };
}

/** Plays the story out in the world as if it ended `now` (epoch seconds), and gives the token it ends with. */
export function playStory(world: World, { steps }: Story, now: number): string {
  let hand = written("");
  for (const step of steps) hand = play(world, step, hand, now);
  return hand.text;
}
