import { Eye, EyeOff, X } from "lucide-react";
import { useState } from "react";
import type { Paste } from "#/token/read-paste.ts";
import { Button } from "../button.tsx";
import { maskOf } from "./mask.ts";
import { TokenArea, type TokenAreaProps } from "./token-area.tsx";

interface TokenFieldProps extends Omit<TokenAreaProps, "mask"> {
  readonly paste: Paste;
  /** What the button does with the text. */
  readonly action?: string;
}

const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

function ShowButton({ shown, onClick }: { readonly shown: boolean; readonly onClick: () => void }) {
  const Icon = shown ? EyeOff : Eye;
  return (
    <Button look="quiet" className="max-sm:px-2" aria-pressed={shown} onClick={onClick}>
      <Icon size={15} aria-hidden />
      {shown ? "Hide" : "Show"}
    </Button>
  );
}

/** The one input that takes everything. A token in it is shown short until the reader asks to see it. */
export function TokenField({ paste, action = "Inspect", ...area }: TokenFieldProps) {
  const [shown, setShown] = useState(false);
  const secret = paste.tokens.length + paste.secrets.length > 0;
  const clear = () => {
    area.onText("", false);
    setShown(false);
    area.field.current?.focus();
  };
  return (
    <div className="rounded-xl border border-edge bg-panel focus-within:outline-2 focus-within:outline-accent sm:flex sm:items-start sm:gap-2 sm:p-2">
      <TokenArea {...area} mask={secret && !shown ? maskOf(paste) : null} />
      <div className="flex items-center justify-end gap-2 max-sm:gap-1 border-t border-line p-2 sm:border-0 sm:p-0">
        {secret && <ShowButton shown={shown} onClick={() => setShown(!shown)} />}
        {area.text !== "" && (
          <Button look="quiet" className="max-sm:px-2" aria-label="Clear" title="Clear" onClick={clear}>
            <X size={15} aria-hidden />
          </Button>
        )}
        {area.pending && <Button onClick={area.onCancel}>Cancel</Button>}
        <Button look="primary" onClick={area.onInspect}>
          {action}
          <kbd aria-hidden className="font-sans text-xs opacity-70 max-sm:hidden">
            {MAC ? "⌘" : "Ctrl"} ⏎
          </kbd>
        </Button>
      </div>
    </div>
  );
}
