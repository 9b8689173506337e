import { redactToken } from "#/token/redact.ts";
import type { FoundToken } from "#/token/read-paste.ts";

interface TokenChoiceProps {
  readonly tokens: readonly FoundToken[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Which of several pasted tokens is looked at. */
export function TokenChoice({ tokens, chosen, onChoose }: TokenChoiceProps) {
  return (
    <label className="mb-4 flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-2">
      Looking at
      <select
        value={chosen}
        onChange={(event) => onChoose(Number(event.target.value))}
        className="min-h-8 max-w-full rounded-lg border border-edge bg-panel px-2 font-mono text-ink"
      >
        {tokens.map(({ value }, index) => (
          <option key={value} value={index}>
            {index + 1} of {tokens.length}: {redactToken(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
