import type { PasteShape } from "../read-paste.ts";

/** Pictures as text: their bytes read as text, as base64, as an address. */
const PICTURE =
  /^(?:data:image\/|.?PNG\s*(?:\p{Cc}|$)|GIF8[79]a|\u00ff\u00d8\u00ff|[^ -~]{3,6}.{0,2}(?:JFIF|Exif)|RIFF.{4}WEBP|iVBORw0KGgo|\/9j\/4|R0lGOD|UklGR)/su;
/** Characters that no text has: control characters, and what stands for bytes that were none. */
const NO_TEXT = /[^\P{Cc}\t\n\r\v\f]|\ufffd/gu;
const SAMPLE = 4000;

const SHAPES: readonly (readonly [PasteShape, RegExp])[] = [
  ["picture", PICTURE],
  ["curl", /^(?:\$ ?)?curl\s|\bcurl (?:-[a-z]|https?:|['"])/i],
  ["json", /^(?:"?\{\s*\\?["}]|\[\s*[{\]"])/],
  ["markup", /^<(?:[!?]|[a-z][\w-]*(?:\s[^>]*|\/?>\s*\S))/i],
  ["bearer", /^(?:['"]?authorization['"]?\s*[:=]\s*)?['"]?(?:bearer|oauth)\s+\S+$/i],
  ["url", /^(?:[a-z][\w+.-]*:\/|\/|[\w-]+\.[\w.-]+\/)\S*$/i],
  ["token", /^\S+$/],
];

/** How a text came, from its beginning alone. */
export function shapeOf(text: string): PasteShape {
  const trimmed = text.trim();
  if (trimmed === "") return "empty";
  const sample = trimmed.slice(0, SAMPLE);
  const shape = SHAPES.find(([, pattern]) => pattern.test(sample))?.[0] ?? "text";
  if (shape === "picture") return shape;
  const odd = sample.match(NO_TEXT)?.length ?? 0;
  return odd > sample.length / 20 ? "binary" : shape;
}
