import { Works } from "./before-after.tsx";
import { SecretText } from "./secret-text.tsx";
import { givenToken, type Run } from "./use-runs.ts";

/** The token that went in: it is what one still has when an exchange came to nothing. */
export function OldToken({ run }: { readonly run: Run }) {
  const token = givenToken(run.request);
  if (token === null) return null;
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-y-1.5 border-t border-line px-5 py-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="text-ink-3">Old token</dt>
      <dd>
        <SecretText value={token} what="the old token" />
      </dd>
      {run.old !== null && (
        <>
          <dt className="text-ink-3">Still works?</dt>
          <dd>
            <Works seen={run.old} name="old" />
          </dd>
        </>
      )}
    </dl>
  );
}
