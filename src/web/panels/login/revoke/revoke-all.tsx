import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { ENDS_ALL } from "./ends-note.ts";

interface RevokeAllProps {
  /** What has to be typed: the app's name, or its id where it has none. */
  readonly name: string;
  readonly pending: boolean;
  readonly onRevoke: () => void;
}

/** Ends the app's access. Its name must be typed first: no slip of the hand does this. */
export function RevokeAll({ name, pending, onRevoke }: RevokeAllProps) {
  const [typed, setTyped] = useState("");
  const confirmed = typed.trim() === name.trim();
  return (
    <section aria-label="Remove the app" className="grid gap-3 border-t border-line px-5 pt-4 pb-5">
      <h3 className="text-[0.8125rem] font-semibold">Remove the app as a whole</h3>
      <p className="max-w-[66ch] text-[0.8125rem] text-ink-2">{ENDS_ALL}</p>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="grow basis-64"
          label={`Type “${name}” to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button disabled={!confirmed || pending} onClick={onRevoke}>
          Revoke everything
        </Button>
      </div>
    </section>
  );
}
