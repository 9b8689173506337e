import { useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";

interface RevokeRowProps {
  readonly name: string;
  readonly pending: boolean;
  readonly onRevoke: () => void;
}

/** One permission, taken back after a second question. The focus goes to the harmless answer, and back. */
export function RevokeRow({ name, pending, onRevoke }: RevokeRowProps) {
  const [asking, setAsking] = useState<boolean | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== null) (asking ? keep : first).current?.focus();
  }, [asking]);
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-5 py-2 first:border-t-0">
      <code className="font-mono text-[0.8125rem] wrap-anywhere">{name}</code>
      {asking ? (
        <span className="flex flex-wrap gap-2">
          <Button
            small
            aria-label={`Yes, revoke it: ${name}`}
            disabled={pending}
            onClick={() => {
              setAsking(null);
              onRevoke();
            }}
          >
            Yes, revoke it
          </Button>
          <Button ref={keep} small look="quiet" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </span>
      ) : (
        <Button
          ref={first}
          small
          disabled={pending}
          aria-label={`Revoke ${name}`}
          onClick={() => setAsking(true)}
        >
          Revoke
        </Button>
      )}
    </li>
  );
}
