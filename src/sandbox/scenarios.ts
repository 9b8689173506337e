import type { Story } from "./story.ts";
import { ENDED } from "./stories/ended.data.ts";
import { PAGES } from "./stories/pages.data.ts";
import { UNUSABLE } from "./stories/unusable.data.ts";
import { WORKING } from "./stories/working.data.ts";

/** What can be rehearsed: a story each, which ends with a token. */
export const STORIES: readonly Story[] = [...WORKING, ...PAGES, ...ENDED, ...UNUSABLE];
