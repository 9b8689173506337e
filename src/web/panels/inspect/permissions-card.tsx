import { clsx } from "clsx";
import type { PermissionList } from "#/token/extras.ts";
import type { GranularScope, Inspection } from "#/token/inspection.ts";
import { groupScopes, type TargetKind } from "#/token/permission-groups.ts";
import { PERMISSIONS } from "#/token/permissions.data.ts";
import { Card } from "../../ui/card.tsx";
import { ExtraNote } from "./extra-note.tsx";
import { TargetsList } from "./targets-list.tsx";
import type { Extras } from "./use-extras.ts";

const NOUNS: Record<TargetKind, readonly [string, string]> = {
  page: ["Page", "Pages"],
  "ad-account": ["ad account", "ad accounts"],
  business: ["business", "businesses"],
  "instagram-account": ["account", "accounts"],
  "whatsapp-account": ["account", "accounts"],
  none: ["target", "targets"],
};

/** How far a granular permission reaches: "all", or how many single assets. */
function reach(granular: GranularScope | undefined, targets: TargetKind): string | null {
  if (!granular) return null;
  if (granular.targetIds === null) return "all";
  const count = granular.targetIds.length;
  const [one, many] = NOUNS[targets];
  return `${count} ${count === 1 ? one : many}`;
}

interface ScopeChipProps {
  readonly name: string;
  /** In a few words, where it is known. */
  readonly allows: string | null;
  readonly note: string | null;
  /** Asked for and not given, or not given any more. */
  readonly lost: "declined" | "expired" | null;
}

function ScopeChip({ name, allows, note, lost }: ScopeChipProps) {
  return (
    <li
      title={allows ?? undefined}
      className={clsx(
        "inline-flex min-w-0 items-baseline gap-1.5 rounded-md px-2 py-0.5 font-mono text-[0.8125rem]",
        lost === null ? "bg-mute" : "text-ink-3 shadow-[inset_0_0_0_1px_var(--color-line-strong)]",
      )}
    >
      <span className={clsx("wrap-anywhere", lost !== null && "line-through")}>{name}</span>
      {(lost ?? note) !== null && (
        <span className="font-sans text-xs font-medium text-ink-3">{lost ?? note}</span>
      )}
    </li>
  );
}

interface ScopesProps {
  readonly inspection: Inspection;
  readonly names: readonly string[];
  readonly list: PermissionList | null;
}

function Scopes({ inspection, names, list }: ScopesProps) {
  const granular = new Map(inspection.granular.map((entry) => [entry.scope, entry]));
  const declined = new Set(list?.declined);
  const expired = new Set(list?.expired);
  return groupScopes([...names, ...declined, ...expired], PERMISSIONS).map((group) => (
    <div key={group.product}>
      <h3 className="mt-3 mb-1.5 text-[0.8125rem] text-ink-3">{group.product}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {group.scopes.map(({ name, targets, allows }) => (
          <ScopeChip
            key={name}
            name={name}
            allows={allows}
            note={reach(granular.get(name), targets)}
            lost={declined.has(name) ? "declined" : expired.has(name) ? "expired" : null}
          />
        ))}
      </ul>
    </div>
  ));
}

function emptyText(inspection: Inspection): string {
  if (inspection.scopes === null) return "Graph did not report this token's permissions.";
  if (inspection.type === "app") return "App tokens carry no permissions: they act for the app itself.";
  return "Graph lists no permissions for this token.";
}

function countText(granted: number, list: PermissionList | null): string {
  return [
    `${granted} granted`,
    ...(list && list.declined.length > 0 ? [`${list.declined.length} declined`] : []),
    ...(list && list.expired.length > 0 ? [`${list.expired.length} expired`] : []),
  ].join(" · ");
}

interface PermissionsCardProps {
  readonly inspection: Inspection;
  readonly extras: Extras;
}

/** What the token may do, grouped by product, and which assets each permission reaches where that is limited. */
export function PermissionsCard({ inspection, extras }: PermissionsCardProps) {
  const extra = extras.permissions.answer?.extra;
  const list = extra?.kind === "known" ? extra.value : null;
  const names = [
    ...new Set([...(inspection.scopes ?? []), ...inspection.granular.map(({ scope }) => scope)]),
  ];
  const lost = new Set(list?.expired);
  const granted = names.filter((name) => !lost.has(name)).length;
  const any = names.length + (list?.declined.length ?? 0) + lost.size > 0;
  return (
    <Card title="Permissions" aside={any ? countText(granted, list) : undefined}>
      <div className="px-5 pb-4">
        {any ? (
          <Scopes inspection={inspection} names={names} list={list} />
        ) : (
          <p className="pt-2 text-ink-2">{emptyText(inspection)}</p>
        )}
        {(extras.permissions.pending || (extra && !list) || extras.permissions.error) && (
          <p className="mt-3 text-[0.8125rem] text-ink-3">
            Declined and expired ones: <ExtraNote state={extras.permissions} />
          </p>
        )}
        <TargetsList state={extras.targets} />
      </div>
    </Card>
  );
}
