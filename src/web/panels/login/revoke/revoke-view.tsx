import { useRef } from "react";
import { Skeleton } from "../../../ui/inspection/skeleton.tsx";
import { Trouble } from "../../../ui/inspection/trouble.tsx";
import type { Announce } from "../../../ui/inspection/use-announcer.ts";
import { FoundLine } from "../../../ui/paste/found-line.tsx";
import { TokenField } from "../../../ui/paste/token-field.tsx";
import { useDraft } from "../../../ui/paste/use-draft.ts";
import { TokenVerdict } from "../result/token-verdict.tsx";
import { inspectionOf, listOf, type Subject, useTokenFacts } from "../use-token-facts.ts";
import { RevokeCard } from "./revoke-card.tsx";

interface RevokeViewProps {
  readonly subject: Subject | null;
  readonly onSubject: (token: string | null) => void;
  readonly announce: Announce;
}

function Loaded({ subject, announce }: { readonly subject: Subject; readonly announce: Announce }) {
  const { facts, error, again } = useTokenFacts(subject);
  if (facts === null) return error === null ? <Skeleton /> : <Trouble error={error} onRetry={again} />;
  const inspection = inspectionOf(facts);
  const isPerson = inspection?.type === "user" || inspection?.type === "system-user";
  return (
    <div className="grid gap-4">
      <TokenVerdict token={subject.token} facts={facts} announce={announce} />
      {inspection !== null && isPerson && inspection.valid === true && (
        <RevokeCard subject={subject} inspection={inspection} list={listOf(facts)} onDone={again} />
      )}
      {inspection !== null && !isPerson && (
        <p className="rounded-xl border border-line bg-panel px-5 py-4 text-ink-2">
          Only a person&apos;s own token can take back what that person granted.
        </p>
      )}
    </div>
  );
}

/** Takes back what a person granted: one permission, or the app as a whole, with the verdict after. */
export function RevokeView({ subject, onSubject, announce }: RevokeViewProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, write, refusePicture } = useDraft();
  const take = (text: string, arrived: boolean) => {
    const next = write(text).token;
    if (arrived || text === "") onSubject(next?.guess.askable ? next.value : null);
  };
  return (
    <>
      <TokenField
        text={draft.text}
        paste={draft.paste}
        pending={false}
        field={field}
        onText={take}
        onPicture={refusePicture}
        onInspect={() => onSubject(draft.token?.guess.askable ? draft.token.value : null)}
        onCancel={() => {}}
      />
      <FoundLine paste={draft.paste} picture={draft.picture} />
      {subject !== null && <Loaded key={subject.number} subject={subject} announce={announce} />}
    </>
  );
}
