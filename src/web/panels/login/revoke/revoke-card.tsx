import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { matchRefusal } from "#/token/causes/index.ts";
import type { ExtraAnswer, PermissionList } from "#/token/extras.ts";
import type { Inspection } from "#/token/inspection.ts";
import { revoke, type ToRevoke } from "../login-calls.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import type { Subject } from "../use-token-facts.ts";
import { ENDS_ONE } from "./ends-note.ts";
import { RevokeAll } from "./revoke-all.tsx";

/** Every login has it, and nobody can take it back alone. */
const KEPT = "public_profile";

interface RevokeCardProps {
  readonly subject: Subject;
  readonly inspection: Inspection;
  readonly list: PermissionList | null;
  /** Asks anew what the token is worth. */
  readonly onDone: () => void;
}

/** Why Graph did not do it; null where it did. */
function refusedWords({
  extra,
}: ExtraAnswer<true>): { readonly cause: string; readonly says: string } | null {
  switch (extra.kind) {
    case "known":
      return null;
    case "refused":
      return {
        cause: matchRefusal(extra.refusal).join(" "),
        says: `Graph refused: “${extra.refusal.message}”`,
      };
    case "unreachable":
      return {
        cause: "graph-unreachable",
        says: "Graph did not answer: whether it was done is shown above.",
      };
    case "unreadable":
      return {
        cause: "unrecognised-shape",
        says: "Graph's answer can't be read: whether it was done is shown above.",
      };
    case "not-asked":
      return { cause: "", says: "Nothing was sent: there is no person behind this token." };
  }
}

function Outcome({
  answer,
  error,
}: {
  readonly answer: ExtraAnswer<true> | undefined;
  readonly error: Error | null;
}) {
  const refused = answer === undefined ? null : refusedWords(answer);
  if (error !== null)
    return (
      <p role="alert" className="px-5 pb-3 text-[0.8125rem] text-bad">
        {error.message}
      </p>
    );
  return (
    <p
      role="status"
      aria-label="Revocation"
      data-cause={refused?.cause ?? ""}
      className={refused === null ? "px-5 text-[0.8125rem] text-ok" : "px-5 pb-3 text-[0.8125rem] text-bad"}
    >
      {refused?.says ?? (answer === undefined ? "" : "Done. What is left is shown above.")}
    </p>
  );
}

/** Takes permissions back, one by one or all. */
export function RevokeCard({ subject, inspection, list, onDone }: RevokeCardProps) {
  const [asking, setAsking] = useState<string | null>(null);
  const { token, appId } = subject;
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (what: ToRevoke) => revoke(appId === null ? { token } : { token, appId }, what),
    gcTime: 0,
    onSettled: () => {
      setAsking(null);
      onDone();
    },
  });
  const names = (inspection.scopes ?? list?.granted ?? []).filter((name) => name !== KEPT);
  return (
    <Card title="Take back" aside={names.length === 1 ? "1 permission" : `${names.length} permissions`}>
      <p className="max-w-[66ch] px-5 pt-2 pb-3 text-[0.8125rem] text-ink-2">{ENDS_ONE}</p>
      <Outcome answer={data} error={error} />
      <ul aria-label="Permissions to take back" className="border-t border-line">
        {names.map((name) => (
          <li
            key={name}
            className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-5 py-2 first:border-t-0"
          >
            <code className="font-mono text-[0.8125rem] wrap-anywhere">{name}</code>
            {asking === name ? (
              <span className="flex flex-wrap gap-2">
                <Button
                  small
                  aria-label={`Yes, revoke it: ${name}`}
                  disabled={isPending}
                  onClick={() => mutate({ kind: "permission", name })}
                >
                  Yes, revoke it
                </Button>
                <Button small look="quiet" onClick={() => setAsking(null)}>
                  Keep it
                </Button>
              </span>
            ) : (
              <Button small aria-label={`Revoke ${name}`} onClick={() => setAsking(name)}>
                Revoke
              </Button>
            )}
          </li>
        ))}
      </ul>
      {inspection.type === "user" && (
        <RevokeAll
          app={inspection.appName ?? inspection.appId}
          pending={isPending}
          onRevoke={(confirmation) => mutate({ kind: "everything", confirmation })}
        />
      )}
    </Card>
  );
}
