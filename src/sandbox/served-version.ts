import { VERSIONS } from "./versions.data.ts";

/**
 * The version that answers: the one asked for, or the oldest usable one when that has ended or none was named.
 * Null: there is no such version. Uncertain: for calls without a version Meta's documents are not at one on which
 * answers; third parties saw the oldest available to the app (Nov 2026).
 * @see https://developers.facebook.com/docs/graph-api/guides/versioning
 */
export function servedVersion(asked: string | null, now: number): string | null {
  const usable = VERSIONS.filter(({ until }) => until === null || until > now);
  const oldest = usable[0]?.name ?? null;
  if (asked === null) return oldest;
  if (!VERSIONS.some(({ name }) => name === asked)) return null;
  return usable.some(({ name }) => name === asked) ? asked : oldest;
}
