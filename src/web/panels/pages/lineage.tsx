import type { ReactNode } from "react";
import type { PageLife } from "#/token/pages/page-life.ts";
import { inWords } from "#/token/relative-time.ts";
import { Moment } from "../../ui/moment.tsx";
import type { Holder, PageRow } from "./page-rows.ts";

const FROM: Readonly<Record<PageLife["from"], string>> = {
  "short-lived-user": "Short-lived user token",
  "long-lived-user": "Long-lived user token",
  "system-user": "System user's token",
  itself: "Unknown: a Page token does not tell",
  unknown: "Not known",
};

function EndOf({ limit, now }: { readonly limit: PageLife["end"]; readonly now: number }) {
  if (limit.kind === "never") return "no end by time";
  if (limit.kind === "not-reported") return "end not reported";
  return (
    <>
      {limit.at > now ? "ends" : "ended"} {inWords(limit.at, now)} · <Moment at={limit.at} />
    </>
  );
}

function Box({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="min-w-0 flex-1 basis-56 rounded-lg border border-line-strong bg-panel px-4 py-3">
      <p className="font-semibold wrap-anywhere">{title}</p>
      <p className="text-[0.8125rem] wrap-anywhere text-ink-3">{children}</p>
    </li>
  );
}

const whoOf = ({ name, inspection }: Holder) => name ?? inspection?.userId ?? "person not known";

function advice({ life }: Holder): string {
  switch (life.from) {
    case "short-lived-user":
      return "It ends with the token that asked for it. Exchange that one for a long-lived token first, then read the Pages again: their tokens then have no end by time.";
    case "long-lived-user":
      return "It has no end by time. It still ends when the password changes, the person loses the role, or the app is removed.";
    case "system-user":
      return "For system users Meta does not say what Page tokens inherit: probably no end by time. Inspect the token to see.";
    case "itself":
    case "unknown":
      return "What a Page token inherits is decided by the user token that asked for it: short-lived ones pass on their end, long-lived ones pass on none.";
  }
}

/** Where the Page token comes from, and what it has from there. */
export function Lineage({ row }: { readonly row: PageRow }) {
  const { holder, page } = row;
  const now = holder.clock.observedAt;
  const parent = holder.life.from === "itself" || holder.inspection === null ? null : holder.inspection;
  return (
    <section aria-label="Where it comes from">
      <h3 className="mb-2 text-[0.8125rem] font-semibold">Where it comes from</h3>
      <ol className="flex flex-wrap items-stretch gap-2">
        <Box title={FROM[holder.life.from]}>
          {parent === null ? (
            "nothing is known of it here"
          ) : (
            <>
              <bdi>{whoOf(holder)}</bdi>
              {parent.appName !== null && <bdi> · {parent.appName}</bdi>} ·{" "}
              <EndOf limit={parent.expires} now={now} />
            </>
          )}
        </Box>
        <li aria-hidden className="self-center text-ink-3 max-sm:hidden">
          →
        </li>
        <Box title="Page token">
          <bdi>{page.name?.slice(0, 80) ?? page.id}</bdi> · <EndOf limit={holder.life.end} now={now} />
        </Box>
      </ol>
      <p className="mt-2 max-w-[80ch] text-[0.8125rem] text-ink-2">
        {advice(holder)} A Page token belongs to one Page, one person and one app: another admin has another
        one for the same Page.
      </p>
    </section>
  );
}
