import { ChevronRight } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { CallRecord } from "#/token/evidence.ts";
import { Card } from "../card.tsx";
import { CopyButton } from "../copy-button.tsx";
import { prettyJson } from "../pretty-json.ts";
import { curlOf } from "./curl.ts";

function facts(call: CallRecord): string {
  return [
    call.status === null ? "no answer" : `HTTP ${call.status}`,
    `${call.durationMs} ms`,
    call.servedVersion === null ? null : `answered by ${call.servedVersion}`,
    call.usage === null ? null : `${call.usage.of} limit ${Math.round(call.usage.percent)} % used`,
    call.traceId === null ? null : `trace ${call.traceId}`,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

const LINES = 50;

/** Of a long answer only what is in sight is laid out: hundreds of rows would else hold the page up. */
function Raw({ text }: { readonly text: string }) {
  const lines = text.split("\n");
  const parts = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, part) =>
    lines.slice(part * LINES, (part + 1) * LINES).join("\n"),
  );
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- an answer's text does not change
    <span key={index} className="block [contain-intrinsic-height:auto_75rem] [content-visibility:auto]">
      {part}
    </span>
  ));
}

/** What the server puts in the place of an answer that holds a token or code. */
const KEPT = "•••";

function Call({ call, telling }: { readonly call: CallRecord; readonly telling: boolean }) {
  const [open, setOpen] = useState(telling);
  const kept = call.body === KEPT;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group px-5 py-2">
      <summary className="list-none">
        <span className="flex items-start gap-1.5 font-mono text-[0.8125rem]">
          <ChevronRight
            size={14}
            className="mt-0.5 shrink-0 text-ink-3 transition-transform group-open:rotate-90"
            aria-hidden
          />
          <span className="wrap-anywhere" title={call.url}>
            {call.method} {URL.parse(call.url)?.pathname ?? call.url}
          </span>
        </span>
        <span className="tabular block pl-5 text-[0.8125rem] wrap-anywhere text-ink-3">{facts(call)}</span>
      </summary>
      {open && call.body !== "" && (
        <pre
          // A region that scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="region"
          aria-label="Raw answer"
          className="mt-2 max-h-96 overflow-auto rounded-lg bg-mute p-3 font-mono text-[0.8125rem]/6 wrap-anywhere whitespace-pre-wrap text-ink-2"
        >
          {kept ? (
            "The answer is a secret of its own: your server shows no part of it here."
          ) : (
            <Raw text={prettyJson(call.body)} />
          )}
        </pre>
      )}
      <div className="mt-2.5 flex flex-wrap gap-2">
        {call.url.endsWith("/debug_token") && <CopyButton label="Copy cURL" text={() => curlOf(call)} />}
        {call.body !== "" && !kept && <CopyButton label="Copy JSON" text={() => prettyJson(call.body)} />}
      </div>
    </details>
  );
}

/** The call that gave the answer, which is not the first where several apps had to be tried. */
function tellingCall(calls: readonly CallRecord[]): number {
  return Math.max(
    calls.findIndex(({ status }) => status === 200),
    0,
  );
}

type Groups = EvidenceCardProps["groups"];

/** Nothing yet. */
const NONE: Groups = [];

interface EvidenceCardProps {
  /** Calls by what they were made for, so that one that comes late does not push another from its row. */
  readonly groups: readonly (readonly [name: string, calls: readonly CallRecord[]])[];
  /** This server knew why not to ask. */
  readonly unsent: boolean;
  /** No answer stands open: they are long. */
  readonly folded?: boolean;
}

/** What was really asked and answered. Always there, always last; tokens in it are shortened by the server. */
export function EvidenceCard({ groups: known, unsent, folded = false }: EvidenceCardProps) {
  // A raw answer can be long: what it was asked for is on the page before its text is laid out.
  const groups = useDeferredValue(known, NONE);
  const rows = groups.flatMap(([name, calls]) =>
    calls.map((call, index) => ({ key: `${name} ${index}`, call })),
  );
  const first = groups[0]?.[1] ?? [];
  const telling = folded ? undefined : first[tellingCall(first)];
  return (
    <Card title="Evidence" aside="cURL · JSON" className="self-start">
      <div className="divide-y divide-line pt-1 pb-2">
        {rows.map(({ key, call }) => (
          <Call key={key} call={call} telling={call === telling} />
        ))}
      </div>
      {rows.length === 0 && known.every(([, calls]) => calls.length === 0) && (
        <p className="px-5 pb-4 text-ink-2">
          {unsent
            ? "Nothing was sent to Graph: this server judged it by its look."
            : "Nothing was sent: this was judged in your browser."}
        </p>
      )}
    </Card>
  );
}
