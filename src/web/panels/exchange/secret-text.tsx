import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { redactToken } from "#/token/redact.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";

interface SecretTextProps {
  readonly value: string;
  /** What it is, for the buttons' names: "the new token". */
  readonly what: string;
  readonly strong?: boolean;
}

/** A token or code: short until asked for, and copied with one click. */
export function SecretText({ value, what, strong = false }: SecretTextProps) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <code className={`font-mono text-[0.8125rem] wrap-anywhere ${strong ? "font-semibold" : "text-ink-2"}`}>
        {shown ? value : redactToken(value)}
      </code>
      <span className="flex gap-1">
        <Button
          small
          look="quiet"
          className="px-1.5!"
          aria-pressed={shown}
          aria-label={`Show ${what}`}
          title={shown ? "Hide" : "Show"}
          onClick={() => setShown(!shown)}
        >
          <Icon size={14} aria-hidden />
        </Button>
        <CopyButton label="Copy" name={`Copy ${what}`} text={() => value} />
      </span>
    </span>
  );
}
