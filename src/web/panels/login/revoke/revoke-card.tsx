import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CauseId } from "#/token/causes/cause-ids.ts";
import { matchRefusal } from "#/token/causes/index.ts";
import type { ExtraAnswer, NotAskedReason, PermissionList } from "#/token/extras.ts";
import type { Inspection } from "#/token/inspection.ts";
import { revoke, type ToRevoke } from "../login-calls.ts";
import { Card } from "../../../ui/card.tsx";
import type { Subject } from "../use-token-facts.ts";
import { ENDS_ONE } from "./ends-note.ts";
import { RevokeAll } from "./revoke-all.tsx";
import { RevokeRow } from "./revoke-row.tsx";

/** Every login has it, and nobody can take it back alone. */
const KEPT = "public_profile";

interface RevokeCardProps {
  readonly subject: Subject;
  readonly inspection: Inspection;
  readonly list: PermissionList | null;
  /** Asks anew what the token is worth. */
  readonly onDone: () => void;
}

/** What keeps a token from being asked; the mode of this server is no cause. */
const NOT_ASKED: Readonly<Partial<Record<NotAskedReason, CauseId>>> = {
  "app-token": "user-token-required",
  "page-token": "user-token-required",
  "debug-only-token": "debug-only-token",
  "not-askable": "not-a-token",
};

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
        cause: extra.reason === "wrong-shape" ? "unrecognised-shape" : "not-json",
        says: "Graph's answer can't be read: whether it was done is shown above.",
      };
    case "not-asked":
      return {
        cause: NOT_ASKED[extra.reason] ?? "",
        says: "Nothing was sent: this token can't be asked here.",
      };
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
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone: whoever works by keyboard goes on from here.
  useEffect(() => {
    if (answer !== undefined || error !== null) line.current?.focus();
  }, [answer, error]);
  if (error !== null)
    return (
      <p ref={line} tabIndex={-1} role="alert" className="px-5 pb-3 text-[0.8125rem] text-bad">
        {error.message}
      </p>
    );
  return (
    <p
      ref={line}
      tabIndex={-1}
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
  const { token, appId } = subject;
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (what: ToRevoke) => revoke(appId === null ? { token } : { token, appId }, what),
    gcTime: 0,
    onSettled: onDone,
  });
  const names = (inspection.scopes ?? list?.granted ?? []).filter((name) => name !== KEPT);
  return (
    <Card title="Take back" aside={names.length === 1 ? "1 permission" : `${names.length} permissions`}>
      <p className="max-w-[66ch] px-5 pt-2 pb-3 text-[0.8125rem] text-ink-2">{ENDS_ONE}</p>
      <Outcome answer={data} error={error} />
      <ul aria-label="Permissions to take back" className="border-t border-line">
        {names.map((name) => (
          <RevokeRow
            key={name}
            name={name}
            pending={isPending}
            onRevoke={() => mutate({ kind: "permission", name })}
          />
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
