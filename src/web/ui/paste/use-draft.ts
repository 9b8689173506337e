import { useState } from "react";
import { type FoundToken, type Paste, readPaste } from "#/token/read-paste.ts";
import { clockAt, type WorldClock } from "../use-now.ts";

/** What stands in the field, and what was read from it. */
export interface Draft {
  readonly text: string;
  readonly paste: Paste;
  /** The token that is looked at; null when the text holds none. */
  readonly token: FoundToken | null;
  /** Which of `paste.tokens` it is. */
  readonly chosen: number;
  /** A picture was pasted instead of text. */
  readonly picture: boolean;
  /** This machine's clock since the text came: what is judged offline has no other. */
  readonly clock: WorldClock;
}

const draftOf = (text: string): Draft => {
  const paste = readPaste(text);
  return {
    text,
    paste,
    token: paste.tokens[0] ?? null,
    chosen: 0,
    picture: false,
    clock: clockAt(Date.now() / 1000),
  };
};

/** The field's content, read once for each change. */
export function useDraft() {
  const [draft, setDraft] = useState(() => draftOf(""));
  return {
    draft,
    /** Takes a new text, and gives back what was read from it. */
    write: (text: string): Draft => {
      const next = draftOf(text);
      setDraft(next);
      return next;
    },
    choose: (chosen: number): FoundToken | null => {
      const token = draft.paste.tokens[chosen] ?? null;
      setDraft({ ...draft, chosen, token });
      return token;
    },
    refusePicture: () => setDraft({ ...draft, picture: true }),
  };
}
