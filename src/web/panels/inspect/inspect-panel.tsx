import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import type { FoundToken } from "#/token/read-paste.ts";
import { Examples } from "./examples.tsx";
import { FoundLine } from "../../ui/paste/found-line.tsx";
import { Outcome, usePreloadedOutcome } from "./lazy-outcome.ts";
import { TokenField } from "../../ui/paste/token-field.tsx";
import { useAnnouncer } from "../../ui/inspection/use-announcer.ts";
import { useDraft } from "../../ui/paste/use-draft.ts";
import { useInspection } from "../../ui/inspection/use-inspection.ts";
import { takeHandedToken } from "../../ui/handed-token.ts";

/** What the panel does with what its reader does. */
function useInspecting(focus: () => void) {
  const { draft, write, choose, refusePicture } = useDraft();
  const { state, start, cancel } = useInspection();
  const [appId, setAppId] = useState<string | null>(null);
  const ask = (token: FoundToken | null, as = appId) => {
    if (token?.guess.askable) start(token.value, as);
  };
  const take = (text: string, arrived: boolean) => {
    const next = write(text).token;
    if (next?.value !== state.token) cancel();
    // What has no prefix of Meta's may be somebody else's key: it is sent only when asked for.
    if (arrived && next?.guess.family !== "unrecognised") ask(next);
  };
  return {
    draft,
    state,
    appId,
    cancel,
    refusePicture,
    take,
    inspect: () => (draft.token?.guess.askable ? ask(draft.token) : focus()),
    look: (index: number) => ask(choose(index)),
    askAs: (id: string | null) => {
      setAppId(id);
      ask(draft.token, id);
    },
  };
}

/** Paste anything, read what it is. */
export function InspectPanel() {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, state, appId, cancel, refusePicture, take, inspect, look, askAs } = useInspecting(() =>
    field.current?.focus(),
  );
  const { region, announce } = useAnnouncer();
  usePreloadedOutcome();
  const { paste, token } = draft;
  const takeHanded = useEffectEvent(() => {
    const handed = takeHandedToken();
    if (handed !== null) take(handed, true);
  });
  useEffect(() => takeHanded(), []);
  const pick = (example: string) => {
    take(example, true);
    field.current?.focus();
  };
  return (
    <>
      <p ref={region} aria-live="polite" className="sr-only" />
      <TokenField
        text={draft.text}
        paste={paste}
        pending={state.pending && token !== null && token.value === state.token}
        field={field}
        onText={take}
        onPicture={refusePicture}
        onInspect={inspect}
        onCancel={cancel}
      />
      <FoundLine paste={paste} picture={draft.picture} />
      {paste.shape === "empty" ? (
        <Examples onPick={pick} />
      ) : (
        <Suspense>
          <Outcome
            draft={draft}
            inspection={state}
            appId={appId}
            announce={announce}
            onChoose={look}
            onAskAs={askAs}
            onRetry={inspect}
          />
        </Suspense>
      )}
    </>
  );
}
