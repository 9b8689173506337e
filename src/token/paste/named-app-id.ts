/** An app id where it is called one; an id that was cut or masked (`1050…`, `714047062225xxx`) is none. */
const NAMED =
  /(?:(?<!whats)app|client|application)[_ -]?id["'`\]]{0,2}(?:[\s:=>(,|]{1,9}| content=)["'`]{0,2}(\d{5,20})(?![\w…*]|\.\.)|\bfb(\d{5,20}):\/\/|authorized application (\d{5,20})(?!\w)/i;

/** The first app id that a text names, or null. */
export function namedAppId(text: string): string | null {
  const found = NAMED.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}
