import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { groupByBusiness } from "#/token/pages/arrange-pages.ts";
import { PageDetail } from "./page-detail.tsx";
import { COLUMNS, PageRowView, type Showing } from "./page-row.tsx";
import { goalNames, type PageRow } from "./page-rows.ts";

type Item =
  | { readonly kind: "row"; readonly key: string; readonly row: PageRow }
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number };

/** Rows one after the other, or below the name of the portfolio that owns them. */
function itemsOf(rows: readonly PageRow[], grouped: boolean): readonly Item[] {
  const itemOf = (row: PageRow): Item => ({ kind: "row", key: row.key, row });
  if (!grouped) return rows.map(itemOf);
  const rowOf = new Map(rows.map((row) => [row.page, row]));
  return groupByBusiness(rows.map(({ page }) => page)).flatMap(({ business, pages }) => {
    const title = business === null ? "No portfolio reported" : (business.name ?? business.id);
    const items: Item[] = [{ kind: "group", key: `group ${business?.id ?? ""}`, title, count: pages.length }];
    for (const page of pages) {
      const row = rowOf.get(page);
      if (row !== undefined) items.push(itemOf(row));
    }
    return items;
  });
}

interface PageTableProps {
  readonly rows: readonly PageRow[];
  readonly showing: Showing;
  readonly grouped: boolean;
  readonly several: boolean;
}

/** Where the list begins on the page: what stands above it may grow. */
function useTop() {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return { list, top };
}

function Head({ showing }: { readonly showing: Showing }) {
  return (
    <div role="rowgroup" className="max-side:sr-only">
      <div
        role="row"
        className={`border-b border-line px-5 py-2.5 text-[0.8125rem] text-ink-3 ${COLUMNS[showing]}`}
      >
        <span role="columnheader">Page</span>
        {showing === "tasks" ? (
          <>
            <span role="columnheader">Tasks</span>
            <span role="columnheader">Page token</span>
          </>
        ) : (
          goalNames.map(({ id, name, short }) => (
            <span key={id} role="columnheader" aria-label={name} title={name}>
              {short}
            </span>
          ))
        )}
        <span role="columnheader">
          <span className="sr-only">Actions</span>
        </span>
      </div>
    </div>
  );
}

/**
 * The Pages, of which only those in sight are in the document: with hundreds of them nothing stutters. The filter
 * finds what the browser's own search then can't.
 */
export function PageTable({ rows, showing, grouped, several }: PageTableProps) {
  // The virtualizer changes behind React's back, which the compiler can't know.
  "use no memo";
  const [open, setOpen] = useState<string | null>(null);
  const items = itemsOf(rows, grouped);
  const { list, top } = useTop();
  // oxlint-disable-next-line react/incompatible-library -- see above
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 82,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  return (
    <div
      role="table"
      aria-label="Pages"
      aria-rowcount={rows.length + 1}
      className="rounded-xl border border-line bg-panel"
    >
      <Head showing={showing} />
      <div role="rowgroup" ref={list} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className="absolute inset-x-0 top-0 border-b border-line last:border-0"
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {item.kind === "group" ? (
                <div role="row" className="bg-bg px-5 py-2 text-[0.8125rem]">
                  <span role="cell">
                    <b className="font-semibold wrap-anywhere">{item.title}</b>{" "}
                    <span className="text-ink-3">{item.count === 1 ? "1 Page" : `${item.count} Pages`}</span>
                  </span>
                </div>
              ) : (
                <>
                  <div role="row" aria-rowindex={index + 2} data-page={item.row.page.id}>
                    <PageRowView
                      row={item.row}
                      showing={showing}
                      several={several}
                      open={open === item.key}
                      onOpen={() => setOpen(open === item.key ? null : item.key)}
                    />
                  </div>
                  {open === item.key && (
                    <div role="row">
                      <div role="cell">
                        <PageDetail row={item.row} />
                      </div>
                    </div>
                  )}
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
