import {
  observeWindowRect,
  useWindowVirtualizer,
  type Virtualizer,
  windowScroll,
} from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useLayoutEffect, useRef, useState } from "react";
import { COLUMNS, type Showing } from "./page-row.tsx";
import { goalNames, type PageRow } from "./page-rows.ts";
import { itemsOf } from "./table-items.ts";
import { TableLine } from "./table-line.tsx";

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
    // It calls at once, when the browser has done its own layout.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return { list, top };
}

const LAST = "rounded-b-xl";

function Head({ showing, alone }: { readonly showing: Showing; readonly alone: boolean }) {
  return (
    <div role="rowgroup" className="max-side:sr-only">
      <div
        role="row"
        className={clsx(
          "rounded-t-xl border border-line bg-panel px-5 py-2.5 text-[0.8125rem] text-ink-3",
          alone && LAST,
          COLUMNS[showing],
        )}
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

const ESTIMATE = 82;

/**
 * Heights come from the observer alone, which has them after the browser's own layout: to read one when a row appears
 * would force a layout for each row.
 */
function heightOf(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  table: Virtualizer<Window, Element>,
): number {
  const [box] = entry?.borderBoxSize ?? [];
  // Not rounded: half a pixel would stand open between two rows.
  if (box !== undefined) return box.blockSize;
  const index = table.indexFromElement(element);
  return table.measurementsCache[index]?.size ?? ESTIMATE;
}

/** The page is scrolled only to keep its place when rows above change; to ask where it is would force a layout. */
const keepPlace: typeof windowScroll = (offset, options, table) => {
  if (options.adjustments !== undefined) windowScroll(offset, options, table);
};

/** Rows above and below the window, for scrolling and for the Tab key. */
const BEYOND = 3;

/** In milliseconds after the window was filled. Whoever scrolls further by then sees an empty edge for a moment. */
const BEYOND_AFTER = 300;

/**
 * What the table is drawn for: at first a window of one row, so that it is on the screen as soon as can be, then the
 * real one, and at last some rows beyond it.
 */
function useWindowSize() {
  const [overscan, setOverscan] = useState(0);
  const [observe] = useState(() => (...[table, tell]: Parameters<typeof observeWindowRect>) => {
    let unobserve: ReturnType<typeof observeWindowRect>;
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        unobserve = observeWindowRect(table, tell);
        timer = setTimeout(() => setOverscan(BEYOND), BEYOND_AFTER);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      unobserve?.();
    };
  });
  return {
    initialRect: { width: window.innerWidth, height: 1 },
    overscan,
    observeElementRect: observe,
  };
}

/**
 * The frame of the table in pieces: one box around all would be painted anew, as far as one can scroll, whenever the
 * list grows. So there is no frame for a moment where somebody scrolls faster than rows are drawn. The first row is on
 * top where the heads are not shown.
 */
const ROW = "absolute inset-x-0 border-x border-b border-line bg-panel";
const FIRST = "max-side:rounded-t-xl max-side:border-t";

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
    estimateSize: () => ESTIMATE,
    ...useWindowSize(),
    scrollMargin: top,
    getItemKey: (index) => items[index]?.key ?? index,
    measureElement: heightOf,
    scrollToFn: keepPlace,
  });
  return (
    <div role="table" aria-label="Pages" aria-rowcount={items.length + 1}>
      <Head showing={showing} alone={items.length === 0} />
      <div role="rowgroup" ref={list} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={clsx(ROW, index === 0 && FIRST, index === items.length - 1 && LAST)}
              style={{ top: start - top }}
            >
              <TableLine
                item={item}
                index={index}
                showing={showing}
                several={several}
                open={open === item.key}
                onOpen={setOpen}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
