import { useRef, useState } from "react";
import { AppChoice } from "./app-choice.tsx";
import { Examples } from "./examples.tsx";
import { FoundLine } from "./found-line.tsx";
import { usePreloadedResult } from "./lazy-result.ts";
import { Outcome } from "./outcome.tsx";
import { TokenChoice } from "./token-choice.tsx";
import { TokenField } from "./token-field.tsx";
import { useDraft } from "./use-draft.ts";
import { useInspection } from "./use-inspection.ts";

function ExposedNote() {
  return (
    <p data-cause="https-required" className="mb-4 rounded-xl bg-warn-bg px-5 py-3 text-warn">
      This token travelled in an http:// address, readable by every network on its way. Meta takes tokens over
      https alone: treat it as exposed and get a new one.
    </p>
  );
}

/** Paste anything, read what it is. */
export function InspectPanel() {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, write, choose, refusePicture } = useDraft();
  const { state, start, cancel } = useInspection();
  usePreloadedResult();
  const [appId, setAppId] = useState<string | null>(null);
  const { paste, token } = draft;

  const take = (text: string, arrived: boolean) => {
    const next = write(text).token;
    if (next?.value !== state.token) cancel();
    if (arrived && next?.guess.askable) start(next.value, appId);
  };
  const inspect = () => {
    if (token?.guess.askable) start(token.value, appId);
    else field.current?.focus();
  };
  const look = (index: number) => {
    const next = choose(index);
    if (next?.guess.askable) start(next.value, appId);
  };
  const askAs = (id: string | null) => {
    setAppId(id);
    if (token?.guess.askable) start(token.value, id);
  };
  const pick = (example: string) => {
    take(example, true);
    field.current?.focus();
  };

  return (
    <>
      <TokenField
        text={draft.text}
        secret={paste.tokens.length > 0 || paste.secrets.length > 0}
        pending={state.pending && token !== null && token.value === state.token}
        field={field}
        onText={take}
        onPicture={refusePicture}
        onInspect={inspect}
        onCancel={cancel}
      />
      <FoundLine paste={paste} picture={draft.picture} />
      {token?.plainHttp && <ExposedNote />}
      {paste.tokens.length > 1 && <TokenChoice tokens={paste.tokens} chosen={draft.chosen} onChoose={look} />}
      {token?.guess.askable && <AppChoice appId={appId} onChoose={askAs} />}
      <Outcome draft={draft} inspection={state} onRetry={inspect} />
      {paste.shape === "empty" && <Examples onPick={pick} />}
    </>
  );
}
