import type { CallNote, CallRecord } from "#/token/call-record.ts";

/**
 * Graph serves a version that has ended by the oldest one that has not, in silence but for a header.
 * @see https://developers.facebook.com/docs/graph-api/changelog (read Nov 2026)
 */
export function noteVersions(asked: string, calls: readonly CallRecord[]): readonly CallNote[] {
  const served = calls
    .map(({ servedVersion }) => servedVersion)
    .find((version) => version !== null && /^v\d{1,3}\.\d{1,2}$/.test(version) && version !== asked);
  return served === undefined || served === null ? [] : [{ kind: "other-version", asked, served }];
}
