import { CATEGORY_IDS, FIRST_WORDS, SECOND_WORDS } from "./page-words.data.ts";
import type { Page } from "./cast.data.ts";
import { ADVERTISER, ANALYST, EDITOR, FULL_CONTROL, MODERATOR, type Role } from "./page-role.ts";
import { createRandom, type Random } from "./random.ts";

const COUNT = 260;
const ROLES: readonly Role[] = [FULL_CONTROL, EDITOR, MODERATOR, ADVERTISER, ANALYST];

/** `category_list` of these categories, the main one first. */
export const listCategories = (...names: readonly string[]): Page["categories"] =>
  names.map((name) => ({ id: CATEGORY_IDS[name] ?? "2201", name }));

function inventPage(number: number, random: Random): Page {
  const first = FIRST_WORDS[number % FIRST_WORDS.length] ?? "";
  const [second, category] = SECOND_WORDS[
    (number * 7 + Math.floor(number / FIRST_WORDS.length)) % SECOND_WORDS.length
  ] ?? ["", "Website"];
  const name = `${first} ${second}`;
  return {
    id: `${100_000_000_000_000 + number * 3_141_592_653 + random.below(1_000_000_000)}`,
    name,
    category,
    categories: listCategories(category, ...(random.below(4) === 0 ? ["Product/Service"] : [])),
    username: random.below(3) === 0 ? null : `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}${number}`,
    fans: random.below(40_000),
    newExperience: random.below(3) > 0,
    instagram: null,
    owner: null,
  };
}

/** The Pages of somebody who has very many, always the same, and the role on each. */
export function inventPages(): readonly { readonly page: Page; readonly role: Role }[] {
  const random = createRandom("many pages");
  return Array.from({ length: COUNT }, (_, number) => ({
    page: inventPage(number, random),
    role: ROLES[random.below(ROLES.length)] ?? FULL_CONTROL,
  }));
}
