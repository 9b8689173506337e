import { playStory } from "./play-story.ts";
import { STORIES } from "./scenarios.ts";
import type { World } from "./world.ts";

/** A story of the sandbox, and the token it ends with. */
export interface Scenario {
  readonly name: string;
  readonly story: string;
  readonly token: string;
}

/** After this the stories are played again, so that "a minute ago" and "three days left" stay true for days. */
const FRESH_SECONDS = 600;

/**
 * Lists the scenarios, played anew when they have grown stale. Tokens of earlier rounds work on, as long as the
 * world remembers them. `now`: epoch seconds.
 */
export function createScenarioShelf(world: World, now: () => number): () => readonly Scenario[] {
  let played: { readonly at: number; readonly scenarios: readonly Scenario[] } | null = null;
  return () => {
    const at = now();
    if (played === null || Math.abs(at - played.at) >= FRESH_SECONDS) {
      const scenarios = STORIES.map((story) => ({
        name: story.name,
        story: story.story,
        token: playStory(world, story, at),
      }));
      played = { at, scenarios };
    }
    return played.scenarios;
  };
}
