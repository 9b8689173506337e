import { createHash } from "node:crypto";
import { html, type Html } from "./html.ts";
import { STYLE } from "./style.data.ts";

/** A page of the dialog. `style`: what it needs beside the common one; `sendsTo`: where its form may lead. */
export interface Page {
  readonly title: string;
  readonly status: 200 | 400 | 404 | 405;
  readonly main: Html;
  readonly style?: string;
  readonly sendsTo?: string;
}

/** The styles that this page has are named by their hash, so nothing that gets into it can bring others. */
function policy(style: string, sendsTo: string | undefined): string {
  const hash = createHash("sha256").update(style).digest("base64");
  // Browsers hold the redirect that follows a form against form-action as well.
  const target = sendsTo === undefined ? "'none'" : `'self' ${sendsTo}`;
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src data:",
    `form-action ${target}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of all that the dialog answers; none of it may be kept, and no address of it gets around. */
export const DIALOG_HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Writes the page, which works without scripts. */
export function writePage({ title, status, main, style = "", sendsTo }: Page): Response {
  const rules = `${STYLE}${style}`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${{ html: `<style>${rules}</style>` }}
      </head>
      <body>
        <header><p>Sandbox login. Everybody and everything here is made up.</p></header>
        <main>${main}</main>
        <footer>
          <p>No real account is asked for, and nothing leaves this sandbox but the answer to the app.</p>
        </footer>
      </body>
    </html> `;
  return new Response(page.html, {
    status,
    headers: {
      ...DIALOG_HEADERS,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(rules, sendsTo),
    },
  });
}
