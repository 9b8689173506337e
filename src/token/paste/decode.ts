const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">" };
const ENTITY = /&(?:(quot|apos|lt|gt)|#x([2-7][0-9a-f])|#(\d{2,3}));/gi;
const ESCAPED = /(?<!\\)\\{1,8}(?:u00([2-7][0-9a-f])|x([2-7][0-9a-f])|[nrt])/gi;
/** Zero-width characters, which chats and word processors put into long words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;
/** Encoded as often as addresses within addresses are. */
const MOST_ROUNDS = 4;

const letter = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/** Undoes what JSON, scripts and HTML do to a text: `\/`, `\u0026`, `\"`, `&amp;`, invisible characters. */
export function withoutEscapes(text: string): string {
  let plain = text.replace(INVISIBLE, "");
  if (plain.includes("\\")) {
    plain = plain
      .replace(/(?<!\\)\\{1,8}(?=["'/])/g, "")
      .replace(ESCAPED, (_, unicode?: string, hex = unicode) => (hex === undefined ? "\n" : letter(hex)));
  }
  if (!plain.includes("&")) return plain;
  return plain
    .replace(/&(?:amp;)+/g, "&")
    .replace(ENTITY, (_, name = "", hex?: string, decimal?: string) =>
      hex === undefined ? (ENTITIES[name] ?? String.fromCharCode(Number(decimal))) : letter(hex),
    );
}

/** Undoes percent-encoding of ASCII characters, also where it was done several times. */
export function withoutPercents(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS && decoded.includes("%"); round += 1) {
    decoded = decoded.replace(/(?:%[2-7][0-9a-f])+/gi, decodeURIComponent);
  }
  return decoded;
}
