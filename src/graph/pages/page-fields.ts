import type { FieldSet } from "#/token/pages/answers.ts";

/** What every token that lists Pages may read of them (docs/pages/access-tokens, read Nov 2026). */
const PLAIN = ["id", "name", "category", "access_token", "tasks"];

/**
 * Of the portfolio only where business_management is granted: the field asks for it, and would make Graph refuse the
 * whole call.
 * @see https://developers.facebook.com/docs/graph-api/reference/page (read Nov 2026)
 */
export function pageFields(fields: FieldSet, withBusiness: boolean): readonly string[] {
  if (fields === "plain") return PLAIN;
  const wide = [...PLAIN, "category_list", "instagram_business_account{id,username}"];
  return withBusiness ? [...wide, "business{id,name}"] : wide;
}
