/** Where logins come back to. */
export const CALLBACK_PATH = "/login/callback";

function take(): string {
  if (location.pathname !== CALLBACK_PATH) return "";
  const text = location.search + location.hash;
  // A code or token in the address would stay in the history, in bookmarks and on the screen.
  if (text !== "") history.replaceState(null, "", CALLBACK_PATH);
  return text;
}

/** Taken when this module is loaded, which the page does first of all. In memory alone. */
let taken = take();

/** What a login came back with: everything from `?` or `#` on. Empty where nothing came, and once it was dropped. */
export const takenCallback = (): string => taken;

export function dropCallback(): void {
  taken = "";
}
