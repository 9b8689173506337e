import { playStory } from "./play-story.ts";
import { STORIES } from "./scenarios.ts";
import type { Story } from "./story.ts";
import type { World } from "./world.ts";

/** A story of the sandbox, and the token it ends with. */
export interface Scenario {
  readonly name: string;
  readonly story: string;
  readonly token: string;
}

/** After this the stories are played again, so that "a minute ago" and "three days left" stay true for days. */
const FRESH_SECONDS = 600;

/** What of a token's fate others can change; null: the world knows no such token. */
function fateOf(world: World, text: string): readonly unknown[] | null {
  const token = world.findToken(text);
  return token === null ? null : [token.session.ended, token.session.grants, token.life.revokedAt];
}

interface Played {
  readonly at: number;
  readonly scenario: Scenario;
  readonly fate: readonly unknown[] | null;
}

function isFresh(world: World, { at, scenario, fate }: Played, now: number): boolean {
  if (Math.abs(now - at) >= FRESH_SECONDS) return false;
  const current = fateOf(world, scenario.token);
  return fate === null ? current === null : fate.every((part, index) => current?.[index] === part);
}

function play(world: World, story: Story, at: number): Omit<Played, "fate"> {
  return { at, scenario: { name: story.name, story: story.story, token: playStory(world, story, at) } };
}

/**
 * Lists the scenarios. One is played anew when it has grown stale, or when its token is no longer what the story tells:
 * somebody has revoked it, taken a permission back or removed the app. Tokens of earlier rounds stay what they are, as long
 * as the world remembers them. `now`: epoch seconds.
 */
export function createScenarioShelf(world: World, now: () => number): () => readonly Scenario[] {
  let shelf: readonly Played[] = [];
  return () => {
    const at = now();
    const fresh = shelf.map((one) => (isFresh(world, one, at) ? one : null));
    if (fresh.length === 0 || fresh.includes(null)) {
      const played = STORIES.map((story, index) => fresh[index] ?? play(world, story, at));
      // Looked at once all are played: one story may touch what another has left.
      shelf = played.map(({ at: playedAt, scenario }) => ({
        at: playedAt,
        scenario,
        fate: fateOf(world, scenario.token),
      }));
    }
    return shelf.map(({ scenario }) => scenario);
  };
}
