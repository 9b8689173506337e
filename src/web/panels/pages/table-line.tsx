import { memo } from "react";
import { PageDetail } from "./page-detail.tsx";
import { PageRowView, type Showing } from "./page-row.tsx";
import type { TableItem } from "./table-items.ts";

interface TableLineProps {
  readonly item: TableItem;
  readonly index: number;
  readonly showing: Showing;
  readonly several: boolean;
  readonly open: boolean;
  readonly onOpen: (key: string | null) => void;
}

function Line({ item, index, showing, several, open, onOpen }: TableLineProps) {
  if (item.kind === "group") {
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        className="rounded-[inherit] bg-bg px-5 py-2 text-[0.8125rem]"
      >
        <span role="cell">
          <b className="font-semibold wrap-anywhere">{item.title}</b>{" "}
          <span className="text-ink-3">{item.count === 1 ? "1 Page" : `${item.count} Pages`}</span>
        </span>
      </div>
    );
  }
  const { row, key } = item;
  return (
    <>
      <div role="row" aria-rowindex={index + 2} data-page={row.page.id}>
        <PageRowView
          row={row}
          showing={showing}
          several={several}
          open={open}
          onOpen={() => onOpen(open ? null : key)}
        />
      </div>
      {open && (
        <div role="row">
          <div role="cell">
            <PageDetail row={row} showing={showing} />
          </div>
        </div>
      )}
    </>
  );
}

/** The table is drawn anew with every step of scrolling; its lines are not. */
export const TableLine = memo(
  Line,
  (before, after) =>
    before.open === after.open &&
    before.showing === after.showing &&
    before.several === after.several &&
    before.index === after.index &&
    before.item.key === after.item.key &&
    sameItem(before.item, after.item),
);

/** Items are made anew with every change of the list; what they show mostly stays. */
function sameItem(before: TableItem, after: TableItem): boolean {
  if (before.kind === "row") return after.kind === "row" && before.row === after.row;
  return after.kind === "group" && before.title === after.title && before.count === after.count;
}
