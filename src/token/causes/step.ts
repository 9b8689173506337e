import type { NextStep, StepPanel } from "../verdict.ts";

/** Something for another person to do, with the words to send. */
export function tell(text: string, message: string): NextStep {
  return { text, action: { kind: "copy", label: "Copy message", text: message } };
}

/** Something to run or to paste elsewhere. It never holds a token or a secret. */
export function run(text: string, command: string): NextStep {
  return { text, action: { kind: "copy", label: "Copy", text: command } };
}

/** Something to do on a page of Meta's, or to read there. */
export function see(text: string, href: string): NextStep {
  return { text, action: { kind: "link", label: "Open Meta's page", href } };
}

const OPEN_LABELS: Readonly<Record<StepPanel, string>> = {
  "log-in": "Log in",
  exchange: "Exchange",
  pages: "Open Pages",
};

/** Something to do here, on another page, with the token at hand. */
export function open(text: string, panel: StepPanel): NextStep {
  return { text, action: { kind: "open", label: OPEN_LABELS[panel], panel } };
}

/** Ask Graph again with the same token. */
export function again(text: string): NextStep {
  return { text, action: { kind: "retry", label: "Try again" } };
}
