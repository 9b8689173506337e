/** A parsed JSON text, or the word that it is none. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Strings are skipped whole; what is left and long enough is an integer that a double may not hold. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|(?<![\d.])(-?\d{16,})(?![\d.eE])/gs;

/** Nearly no answer has such an integer; looking for one costs a third of what taking them out does. */
const MAY_HOLD_ONE = /(?:^|[^"\d.])\d{16}/;

/**
 * Parses JSON without losing a digit: integers of 16 and more digits become strings, because Graph sends ids beyond
 * 2^53 as bare numbers at times, and a double would round them. Never throws.
 */
export function parseJson(text: string): Parsed {
  const kept = MAY_HOLD_ONE.test(text) ? quoteLongIntegers(text) : text;
  try {
    return { ok: true, value: JSON.parse(kept) };
  } catch {
    return { ok: false };
  }
}

const quoteLongIntegers = (text: string) =>
  text.replace(STRING_OR_LONG_INTEGER, (whole, integer: string | undefined) =>
    integer === undefined ? whole : `"${integer}"`,
  );

export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as an object with unknown members, or null for anything else, lists included. */
export function objectOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A whole number, also when it came as a string ("190"). */
export function integerOf(value: unknown): number | null {
  const number = typeof value === "string" && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}

/** An id as a string, whether it came as one or as a number. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? String(value) : null;
}
