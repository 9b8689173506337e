import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readPastedPages } from "#/token/pages/read-pasted-pages.ts";
import { takeHandedToken } from "../../ui/handed-token.ts";
import { useAnnouncer } from "../../ui/inspection/use-announcer.ts";
import { AppChoice } from "../../ui/paste/app-choice.tsx";
import { FoundLine } from "../../ui/paste/found-line.tsx";
import { TokenField } from "../../ui/paste/token-field.tsx";
import { type Draft, useDraft } from "../../ui/paste/use-draft.ts";
import { Examples } from "./examples.tsx";
import { Pasted } from "./pasted.tsx";
import { Results } from "./results.tsx";
import { TokenNote } from "./token-note.tsx";
import { useSessions } from "./use-sessions.ts";

/** An answer of `/me/accounts`, or Pages in any other form; null where the text is something else. */
const pastedIn = ({ paste, text }: Draft) => (paste.kind === "accounts" ? readPastedPages(text) : null);

/** The tokens that Graph can be asked with. */
const tokensIn = (draft: Draft) =>
  pastedIn(draft) !== null
    ? []
    : draft.paste.tokens.filter(({ guess }) => guess.askable).map(({ value }) => value);

/** What the panel does with what its reader does. */
function useListing(focus: () => void) {
  const { draft, write, refusePicture } = useDraft();
  const { sessions, states, list, clear } = useSessions();
  const [appId, setAppId] = useState<string | null>(null);
  const ask = (tokens: readonly string[], as = appId) => {
    if (tokens.length > 0) list(tokens, as);
  };
  const take = (text: string, arrived: boolean) => {
    const next = write(text);
    const tokens = tokensIn(next);
    if (tokens.join(" ") !== sessions.map(({ token }) => token).join(" ")) clear();
    // What has no prefix of Meta's may be somebody else's key: it is sent only when asked for.
    if (arrived && next.token?.guess.family !== "unrecognised") ask(tokens);
  };
  return {
    draft,
    sessions,
    states,
    appId,
    refusePicture,
    take,
    listPages: () => {
      const tokens = tokensIn(draft);
      if (tokens.length === 0) focus();
      ask(tokens);
    },
    askAs: (id: string | null) => {
      setAppId(id);
      ask(tokensIn(draft), id);
    },
    cancel: () => {
      for (const session of sessions) session.cancel();
    },
  };
}

/** What a text tells without asking: a secret, another host's token, no token at all. */
function Offline({ draft }: { readonly draft: Draft }) {
  const guess = draft.token?.guess ?? draft.paste.secrets[0]?.guess ?? draft.paste.guess;
  const [error] = draft.paste.errors;
  if (guess && !guess.askable) {
    return (
      <TokenNote
        evidence={{ kind: "offline", guess }}
        clock={draft.clock}
        instead="Pages are listed with the token of a person or a system user. Nothing was sent."
      />
    );
  }
  if (draft.token === null && error)
    return <TokenNote evidence={{ kind: "error", refusal: error }} clock={draft.clock} />;
  return null;
}

/** Every Page that a token can act for, with tasks, tokens, and a doctor for the missing ones. */
export function PagesPanel() {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, sessions, states, appId, refusePicture, take, listPages, askAs, cancel } = useListing(() =>
    field.current?.focus(),
  );
  const { region, announce } = useAnnouncer();
  const takeHanded = useEffectEvent(() => {
    const handed = takeHandedToken();
    if (handed !== null) take(handed, true);
  });
  useEffect(() => takeHanded(), []);
  const pasted = pastedIn(draft);
  return (
    <>
      <p ref={region} aria-live="polite" className="sr-only" />
      <TokenField
        text={draft.text}
        paste={draft.paste}
        action="List Pages"
        pending={states.some(({ working }) => working !== null)}
        field={field}
        onText={take}
        onPicture={refusePicture}
        onInspect={listPages}
        onCancel={cancel}
      />
      <FoundLine paste={draft.paste} picture={draft.picture} />
      {sessions.length > 0 && <AppChoice appId={appId} onChoose={askAs} />}
      {pasted ? <Pasted pasted={pasted} clock={draft.clock} /> : <Offline draft={draft} />}
      {sessions.length > 0 && <Results sessions={sessions} states={states} announce={announce} />}
      {draft.paste.shape === "empty" && (
        <Examples
          onPick={(token) => {
            take(token, true);
            field.current?.focus();
          }}
        />
      )}
    </>
  );
}
