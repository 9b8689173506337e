import type { GranularScope, Inspection } from "#/token/inspection.ts";
import { groupScopes, type TargetKind } from "#/token/permission-groups.ts";
import { Card } from "../../ui/card.tsx";

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

function Scopes({ inspection }: { readonly inspection: Inspection }) {
  const granular = new Map(inspection.granular.map((entry) => [entry.scope, entry]));
  const names = [...new Set([...(inspection.scopes ?? []), ...granular.keys()])];
  return groupScopes(names).map((group) => (
    <div key={group.product}>
      <h3 className="mt-3 mb-1.5 text-[0.8125rem] text-ink-3">{group.product}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {group.scopes.map(({ name, allows, targets }) => {
          const count = reach(granular.get(name), targets);
          return (
            <li
              key={name}
              title={allows ?? undefined}
              className="inline-flex min-w-0 items-baseline gap-1.5 rounded-md bg-mute px-2 py-0.5 font-mono text-[0.8125rem]"
            >
              <span className="wrap-anywhere">{name}</span>
              {count !== null && <span className="font-sans text-xs font-medium text-ink-3">{count}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  ));
}

function emptyText(inspection: Inspection): string {
  if (inspection.scopes === null) return "Graph did not report this token's permissions.";
  if (inspection.type === "app") return "App tokens carry no permissions: they act for the app itself.";
  return "Graph lists no permissions for this token.";
}

/** What the token may do, grouped by product, with how many assets each permission reaches where that is limited. */
export function PermissionsCard({ inspection }: { readonly inspection: Inspection }) {
  const count = new Set([...(inspection.scopes ?? []), ...inspection.granular.map(({ scope }) => scope)])
    .size;
  return (
    <Card title="Permissions" aside={count > 0 ? `${count} granted` : undefined}>
      <div className="px-5 pb-4">
        {count > 0 ? (
          <Scopes inspection={inspection} />
        ) : (
          <p className="pt-2 text-ink-2">{emptyText(inspection)}</p>
        )}
      </div>
    </Card>
  );
}
