import { type Page, writePage } from "./dialog-page.ts";
import type { DialogProblem } from "./dialog-problem.ts";
import { html } from "./html.ts";

/**
 * A problem as a page: nobody is sent back to the app with it. Uncertain: the HTTP status, which no report of such a
 * page mentions.
 */
export const writeProblem = ({ title, message }: DialogProblem, status: Page["status"] = 400): Response =>
  writePage({
    title,
    status,
    main: html`<h1>${title}</h1>
      <p>${message}</p>`,
  });
