import { RULE_IDS, RULE_NAMES } from "./exchange-ids.ts";
import { INPUT_KINDS } from "./input-kind.ts";
import { REASONS, type ReasonId } from "./reasons.data.ts";
import { RULES } from "./rules.data.ts";

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function usedReasons(): readonly ReasonId[] {
  const used = Object.values(RULES).flatMap((rules) => RULE_IDS.map((rule) => rules[rule][1]));
  return [...new Set(used)];
}

const isInputKind = (text: string): text is keyof typeof INPUT_KINDS => Object.hasOwn(INPUT_KINDS, text);

/** The table of rules as Markdown: a rating, the number of its reason, and whether it may be run anyway. */
export function rulesTable(): string {
  const reasons = usedReasons();
  const head = ["input", ...RULE_IDS.map((rule) => RULE_NAMES[rule])];
  const body = Object.keys(INPUT_KINDS)
    .filter(isInputKind)
    .map((kind) => {
      const cells = RULE_IDS.map((rule) => {
        const [rating, reason, anyway] = RULES[kind][rule];
        return `${rating} ${reasons.indexOf(reason) + 1}${anyway === undefined ? "" : " anyway"}`;
      });
      return row([INPUT_KINDS[kind], ...cells]);
    });
  const list = reasons.map((reason, index) => `${index + 1}. ${REASONS[reason]}`);
  return [row(head), row(head.map(() => "---")), ...body, "", ...list].join("\n");
}
