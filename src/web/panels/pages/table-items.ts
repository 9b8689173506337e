import { groupByBusiness } from "#/token/pages/arrange-pages.ts";
import type { PageRow } from "./page-rows.ts";

/** What stands one below the other in the table: Pages, and names of portfolios above those that belong to them. */
export type TableItem =
  | { readonly kind: "row"; readonly key: string; readonly row: PageRow }
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number };

/** Rows one after the other, or below the name of the portfolio that owns them. */
export function itemsOf(rows: readonly PageRow[], grouped: boolean): readonly TableItem[] {
  const itemOf = (row: PageRow): TableItem => ({ kind: "row", key: row.key, row });
  if (!grouped) return rows.map(itemOf);
  const rowOf = new Map(rows.map((row) => [row.page, row]));
  return groupByBusiness(rows.map(({ page }) => page)).flatMap(({ business, pages }) => {
    const title = business === null ? "No portfolio reported" : (business.name ?? business.id);
    const items: TableItem[] = [
      { kind: "group", key: `group ${business?.id ?? ""}`, title, count: pages.length },
    ];
    for (const page of pages) {
      const row = rowOf.get(page);
      if (row !== undefined) items.push(itemOf(row));
    }
    return items;
  });
}
