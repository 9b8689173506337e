import { ClipboardPaste, LogIn, RotateCcw, X } from "lucide-react";
import { useState } from "react";
import { diagnose } from "#/token/diagnose.ts";
import { explainLogin } from "#/token/login/explain-login.ts";
import { readPaste } from "#/token/read-paste.ts";
import { redactToken } from "#/token/redact.ts";
import type { Cell } from "#/token/test-plan/judge-column.ts";
import { tallyOf } from "#/token/test-plan/plan-result.ts";
import { Button } from "../../../ui/button.tsx";
import type { FilledColumn } from "./plan-columns.ts";

interface ColumnHeadProps {
  readonly person: string;
  /** What the column is called where it has no name. */
  readonly fallback: string;
  readonly column: FilledColumn;
  readonly cells: readonly Cell[] | null;
  readonly onName: (name: string) => void;
  /** Null where no app is set up. */
  readonly onLogIn: (() => void) | null;
  readonly onToken: (token: string) => void;
  readonly onRemove: () => void;
}

/** Why there is nothing to judge; null where there is, or nothing was tried. */
function troubleOf({ failure, plan, facts, error }: FilledColumn): { cause: string; says: string } | null {
  if (error !== null) return { cause: "", says: error.message };
  if (failure !== null) {
    const { headline, findings } = explainLogin(failure, plan);
    return { cause: findings.map(({ cause }) => cause).join(" "), says: headline };
  }
  if (facts === null || facts.answer.evidence.kind === "inspected") return null;
  const { headline, findings } = diagnose(facts.answer.evidence, facts.clock.observedAt);
  return { cause: findings.map(({ cause }) => cause).join(" "), says: headline };
}

function stateOf(column: FilledColumn, cells: readonly Cell[] | null): string {
  if (column.pending) return "asking Graph…";
  if (cells === null) return "no token yet";
  const { pass, fail, unknown } = tallyOf(cells);
  return [
    `${pass} pass`,
    ...(fail > 0 ? [`${fail} fail`] : []),
    ...(unknown > 0 ? [`${unknown} not known`] : []),
  ].join(" · ");
}

function PasteToken({ name, onToken }: { readonly name: string; readonly onToken: (token: string) => void }) {
  return (
    <input
      type="password"
      aria-label={`Token of ${name}`}
      placeholder="Paste a token"
      autoComplete="off"
      className="mt-1.5 min-h-7 w-full rounded-md border border-edge bg-panel px-1.5 font-mono text-xs text-ink placeholder:text-ink-3"
      onChange={(event) => {
        const token = readPaste(event.target.value).tokens.find(({ guess }) => guess.askable);
        if (token) onToken(token.value);
      }}
    />
  );
}

/** One person of the plan: the name, the ways to fill the column, and how it came out. */
export function ColumnHead(props: ColumnHeadProps) {
  const { person, fallback, column, cells, onName, onLogIn, onToken, onRemove } = props;
  const [pasting, setPasting] = useState(false);
  const name = person === "" ? fallback : person;
  const trouble = troubleOf(column);
  return (
    <div className="min-w-40 font-normal">
      <input
        aria-label={`Name of ${fallback}`}
        placeholder={fallback}
        maxLength={60}
        autoComplete="off"
        value={person}
        onChange={(event) => onName(event.target.value)}
        className="min-h-7 w-full rounded-md border border-transparent bg-transparent px-1.5 font-semibold text-ink placeholder:text-ink-3 hover:border-edge focus:border-edge"
      />
      <div className="mt-1 flex gap-1">
        {onLogIn !== null && (
          <Button small title="Log in" aria-label={`Log in for ${name}`} onClick={onLogIn}>
            <LogIn size={14} aria-hidden />
          </Button>
        )}
        <Button
          small
          title="Paste a token"
          aria-label={`Paste a token for ${name}`}
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          <ClipboardPaste size={14} aria-hidden />
        </Button>
        {column.subject !== null && (
          <Button small title="Check again" aria-label={`Check ${name} again`} onClick={column.again}>
            <RotateCcw size={14} aria-hidden />
          </Button>
        )}
        <Button small look="quiet" title="Remove" aria-label={`Remove ${name}`} onClick={onRemove}>
          <X size={14} aria-hidden />
        </Button>
      </div>
      {pasting && (
        <PasteToken
          name={name}
          onToken={(token) => {
            setPasting(false);
            onToken(token);
          }}
        />
      )}
      <p className="mt-1.5 px-0.5 text-xs text-ink-3" role="status" aria-label={`Result of ${name}`}>
        {stateOf(column, cells)}
        {column.subject !== null && (
          <span className="block font-mono">{redactToken(column.subject.token)}</span>
        )}
      </p>
      {trouble !== null && (
        <p data-cause={trouble.cause} className="mt-1 px-0.5 text-xs wrap-anywhere text-bad">
          {trouble.says}
        </p>
      )}
    </div>
  );
}
