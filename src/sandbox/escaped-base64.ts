// Graph writes base64 with letters and digits alone: Z + / = as ZA ZB ZC ZD. ZB and ZD are proven, ZA and ZC inferred,
// from recorded tokens and cursors (Nov 2026; a cursor with ZD: facebook-node-sdk#169). Undocumented by Meta.
const ESCAPED = new Map([
  ["Z", "ZA"],
  ["+", "ZB"],
  ["/", "ZC"],
  ["=", "ZD"],
]);
const UNESCAPED = new Map([...ESCAPED].map(([plain, escape]) => [escape, plain]));

export const writeEscapedBase64 = (bytes: Buffer): string =>
  bytes.toString("base64").replaceAll(/[Z+/=]/g, (letter) => ESCAPED.get(letter) ?? letter);

export const readEscapedBase64 = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/Z[A-D]/g, (escape) => UNESCAPED.get(escape) ?? escape),
    "base64",
  );
