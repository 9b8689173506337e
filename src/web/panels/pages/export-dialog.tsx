import { useRef, useState } from "react";
import { pagesToCsv, pagesToJson } from "#/token/pages/export-pages.ts";
import { Button } from "../../ui/button.tsx";
import { exportRow, type PageRow } from "./page-rows.ts";
import { saveFile } from "./save-file.ts";

type Format = "csv" | "json";

/** Spreadsheets take a file for UTF-8 only where it begins so. */
const BOM = "\ufeff";

export function exportPages(rows: readonly PageRow[], format: Format, withTokens: boolean): void {
  const lines = rows.map(exportRow);
  const day = new Date().toISOString().slice(0, 10);
  if (format === "csv") {
    saveFile(`pages-${day}.csv`, "text/csv;charset=utf-8", BOM + pagesToCsv(lines, { withTokens }));
  } else {
    saveFile(`pages-${day}.json`, "application/json", pagesToJson(lines, { withTokens }));
  }
}

function FormatChoice({
  format,
  onChoose,
}: {
  readonly format: Format;
  readonly onChoose: (format: Format) => void;
}) {
  return (
    <fieldset className="mt-4 flex gap-5">
      <legend className="sr-only">Format</legend>
      {(["csv", "json"] as const).map((id) => (
        <label key={id} className="flex items-center gap-2">
          <input type="radio" name="format" checked={format === id} onChange={() => onChoose(id)} />
          {id.toUpperCase()}
        </label>
      ))}
    </fieldset>
  );
}

interface FormProps {
  readonly rows: readonly PageRow[];
  readonly onClose: () => void;
}

function ExportForm({ rows, onClose }: FormProps) {
  const [format, setFormat] = useState<Format>("csv");
  const [withTokens, setWithTokens] = useState(false);
  const save = () => {
    exportPages(rows, format, withTokens);
    onClose();
  };
  return (
    <>
      <h2 id="export-title" className="text-base font-semibold">
        Export {rows.length === 1 ? "1 Page" : `${rows.length} Pages`}
      </h2>
      <p className="mt-1 text-ink-2">
        Names, ids, tasks, goals and how each Page was found. What the filter hides is left out.
      </p>
      <FormatChoice format={format} onChoose={setFormat} />
      <label className="mt-4 flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-1"
          checked={withTokens}
          onChange={(event) => setWithTokens(event.target.checked)}
        />
        <span>
          Include the Page tokens
          <span className="block text-[0.8125rem] text-ink-3">
            Whoever has the file can then act as these Pages. Keep it where you keep passwords.
          </span>
        </span>
      </label>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" onClick={save}>
          {withTokens ? "Export with tokens" : "Export"}
        </Button>
      </div>
    </>
  );
}

/** Exports in either form; Page tokens go along only where somebody asks for them. */
export function ExportDialog({ rows }: { readonly rows: readonly PageRow[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  // What is in it is made when it opens, and forgotten when it closes.
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        More formats…
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="export-title"
        onClose={() => setOpen(false)}
        className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-xl border border-line bg-panel p-6 text-ink backdrop:bg-black/40"
      >
        {open && <ExportForm rows={rows} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}
