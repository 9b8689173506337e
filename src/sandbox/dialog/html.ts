/** A piece of a page, ready to be shown. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

type Part = string | Html | null | readonly Html[];

function write(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escape(part);
  return "html" in part ? part.html : part.map(({ html: text }) => text).join("");
}

/** Indentation is for those who read this source. */
const slim = (markup: string): string => markup.replaceAll(/\s*\n\s*/g, "\n");

/** Markup in which every text that is filled in is escaped; null fills in nothing. Attributes have to be quoted. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = markup.map((text, index) => slim(text) + write(parts[index] ?? null));
  return { html: written.join("") };
}
