import type { IssuedToken } from "./issued-token.ts";
import type { Step, Story } from "./scenarios.ts";
import type { World } from "./world.ts";

/** What a story has brought forth so far. */
interface Hand {
  readonly token: IssuedToken | null;
  readonly text: string;
}

/** Changes the case of one letter in the second half, where the sealed part is. Escapes hold no small letters. */
function alterLetter(text: string): string {
  const half = Math.floor(text.length / 2);
  const found = text.slice(half).search(/[a-y]/);
  if (found < 0) throw new Error("No letter to alter");
  const at = half + found;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

/** The steps that act on the session of the token in hand and leave the token itself in it. */
function disturb(world: World, { session }: IssuedToken, step: Step, now: number): void {
  const { person, app } = session;
  if (step.does === "change-password") world.changePassword(person, now - step.ago);
  if (step.does === "log-out") world.logOut(session, now - step.ago);
  if (step.does === "remove-app") world.removeApp(person, app, now - step.ago);
  if (step.does === "get-page-role") world.giveRole(person, step.page);
  if (step.does === "lose-page-role") world.takeRole(person, step.page);
}

function play(world: World, step: Step, hand: Hand, now: number): Hand {
  const hold = (token: IssuedToken): Hand => ({ token, text: token.text });
  if (step.does === "log-in") return hold(world.logIn({ ...step, at: now - step.ago }));
  if (step.does === "make-app-token") {
    return { token: null, text: world.findApp(step.app.id)?.appToken ?? "" };
  }
  const { token, text } = hand;
  if (token === null) throw new Error(`Nobody has logged in before "${step.does}"`);
  if (step.does === "exchange") return hold(world.exchange(token, now - step.ago));
  if (step.does === "derive-page-token") return hold(world.derivePageToken(token, step.page));
  if (step.does === "alter-a-letter") return { token, text: alterLetter(text) };
  disturb(world, token, step, now);
  return hand;
}

/** Plays the story out in the world as if it ended `now` (epoch seconds), and gives the token it ends with. */
export function playStory(world: World, { steps }: Story, now: number): string {
  let hand: Hand = { token: null, text: "" };
  for (const step of steps) hand = play(world, step, hand, now);
  return hand.text;
}
