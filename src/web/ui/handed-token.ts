/** In memory alone: what is put into the browser's history or storage stays there. */
let handed: string | null = null;

/** Keeps a token for the panel that is opened next. */
export function handToken(token: string): void {
  handed = token;
}

/** The token that another panel handed over, once; null: none. */
export function takeHandedToken(): string | null {
  const token = handed;
  handed = null;
  return token;
}
