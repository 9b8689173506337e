/** A version of the Graph API. `until`: the first moment it is no longer served (epoch seconds); null: not announced. */
export interface Version {
  readonly name: string;
  readonly until: number | null;
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000;

// All that ever were before v16.0 (developers.facebook.com/docs/graph-api/changelog). Clients of those years still ask
// for them, and are served by the oldest usable version. Uncertain: when each ended; by the rule below the last of them did in Feb 2025.
const LONG_ENDED: readonly string[] = [
  "v1.0",
  ...Array.from({ length: 13 }, (_, minor) => `v2.${minor}`),
  ...Array.from({ length: 4 }, (_, minor) => `v3.${minor}`),
  ...Array.from({ length: 12 }, (_, index) => `v${index + 4}.0`),
];

// Oldest first. Dates: developers.facebook.com/docs/graph-api/changelog (copies of late 2026). Uncertain: v16.0 and
// v17.0 (no copy at hand, the rule "two years after the next release" gives these dates), and the hour of the day.
export const VERSIONS: readonly Version[] = [
  ...LONG_ENDED.map((name) => ({ name, until: day("2025-02-02") })),
  { name: "v16.0", until: day("2025-05-14") },
  { name: "v17.0", until: day("2025-09-12") },
  { name: "v18.0", until: day("2026-01-26") },
  { name: "v19.0", until: day("2026-05-21") },
  { name: "v20.0", until: day("2026-09-24") },
  { name: "v21.0", until: day("2027-01-21") },
  { name: "v22.0", until: day("2027-05-20") },
  { name: "v23.0", until: day("2027-10-08") },
  { name: "v24.0", until: day("2028-02-18") },
  { name: "v25.0", until: day("2028-07-29") },
  { name: "v26.0", until: null },
];
