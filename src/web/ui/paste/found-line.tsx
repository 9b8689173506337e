import type { Paste } from "#/token/read-paste.ts";
import { foundSentence } from "./found-sentence.ts";

interface FoundLineProps {
  readonly paste: Paste;
  /** A picture was pasted: there is no text to read. */
  readonly picture: boolean;
}

/** Says what was found before any request leaves the browser. */
export function FoundLine({ paste, picture }: FoundLineProps) {
  return (
    <p
      id="found"
      role="status"
      aria-label="Found"
      data-kind={paste.kind}
      data-tokens={paste.tokens.length}
      data-errors={paste.errors.length}
      data-secrets={paste.secrets.length}
      className="mx-1 mt-1.5 mb-4 text-[0.8125rem] text-ink-3"
    >
      {picture
        ? "Pictures can't be read; copy their text. On a phone, hold the picture and choose “Copy text”; on a computer, copy it from where the picture was taken."
        : foundSentence(paste)}
    </p>
  );
}
