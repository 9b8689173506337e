const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * When a short-lived token ends: on a whole hour, 1 to 2 hours ahead. Every recorded one does (Nov 2026).
 * All times in epoch seconds.
 */
export const shortLivedEnd = (from: number): number => Math.floor((from + 2 * HOUR) / HOUR) * HOUR;

/** Recorded: expires_at − issued_at = 5,184,000 s (bk-rs/facebook-apis-rs, Nov 2022). */
export const longLivedEnd = (from: number): number => from + 60 * DAY;

/** Recorded: data_access_expires_at − issued_at = 7,776,000 s (bk-rs/facebook-apis-rs, Nov 2022). */
export const dataAccessEnd = (from: number): number => from + 90 * DAY;
