import { Eye, EyeOff, ScanSearch } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { redactToken } from "#/token/redact.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { handToken } from "../../../ui/handed-token.ts";

interface GivenTokenLineProps {
  readonly token: string;
  readonly onRevoke: () => void;
}

/** A token as it may be shown, with what can be done with it. It is shown whole only when asked for. */
export function GivenTokenLine({ token, onRevoke }: GivenTokenLineProps) {
  const [shown, setShown] = useState(false);
  const [, navigate] = useLocation();
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-panel px-5 py-3">
      <span className="min-w-0 grow basis-64 text-[0.8125rem] text-ink-2">
        The token:{" "}
        <code className="font-mono wrap-anywhere text-ink">{shown ? token : redactToken(token)}</code>
      </span>
      <div className="flex flex-wrap gap-2">
        <Button small aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon size={14} aria-hidden />
          {shown ? "Hide" : "Show"}
        </Button>
        <CopyButton label="Copy token" text={() => token} />
        <Button
          small
          onClick={() => {
            handToken(token);
            navigate("/");
          }}
        >
          <ScanSearch size={14} aria-hidden />
          Open in Inspect
        </Button>
        <Button small onClick={onRevoke}>
          Revoke…
        </Button>
      </div>
    </div>
  );
}
