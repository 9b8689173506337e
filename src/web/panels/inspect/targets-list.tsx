import type { Target, TargetList } from "#/token/extras.ts";
import type { TargetKind } from "#/token/permission-groups.ts";
import { ExtraNote, whyUnknown } from "./extra-note.tsx";
import type { ExtraState } from "./use-extras.ts";

const KINDS: Record<TargetKind, string> = {
  page: "Page",
  "ad-account": "Ad account",
  business: "Business",
  "instagram-account": "Instagram",
  "whatsapp-account": "WhatsApp",
  none: "Other",
};

function TargetRow({ id, kind, facts }: Target) {
  const why = whyUnknown(facts);
  const name = facts.kind === "known" ? (facts.value.name ?? facts.value.username) : null;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 py-1 text-[0.8125rem]">
      <span className="w-20 shrink-0 text-ink-3">{KINDS[kind]}</span>
      {name !== null && <bdi className="wrap-anywhere">{name}</bdi>}
      <code className="font-mono text-ink-3">{id}</code>
      {why !== null && <span className="wrap-anywhere text-ink-3">{why}</span>}
    </li>
  );
}

/** The assets that limited permissions reach, by name where Graph tells it. */
export function TargetsList({ state }: { readonly state: ExtraState<TargetList> }) {
  const extra = state.answer?.extra;
  const list = extra?.kind === "known" ? extra.value : null;
  if (!state.pending && !state.error && !extra) return null;
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-[0.8125rem] text-ink-3">What they reach</h3>
      {list ? (
        <ul className="divide-y divide-line">
          {list.targets.map((target) => (
            <TargetRow key={`${target.kind} ${target.id}`} {...target} />
          ))}
        </ul>
      ) : (
        <ExtraNote state={state} />
      )}
      {list && list.leftOut > 0 && (
        <p className="text-[0.8125rem] text-ink-3">{list.leftOut} more were not asked about.</p>
      )}
    </div>
  );
}
