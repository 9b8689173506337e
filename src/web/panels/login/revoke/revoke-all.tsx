import { useState } from "react";
import { confirmationOf, isConfirmed } from "#/token/exchanges/exchange-ids.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { ENDS_ALL } from "./ends-note.ts";

interface RevokeAllProps {
  /** The app's name, or its id where it has none; null where neither is known. */
  readonly app: string | null;
  readonly pending: boolean;
  readonly onRevoke: (confirmation: string) => void;
}

/** Ends the app's access. Words must be typed first, which the server asks for too: no slip of the hand does this. */
export function RevokeAll({ app, pending, onRevoke }: RevokeAllProps) {
  const [typed, setTyped] = useState("");
  const confirmed = isConfirmed("revoke-all", typed);
  return (
    <section aria-label="Remove the app" className="grid gap-3 border-t border-line px-5 pt-4 pb-5">
      <h3 className="text-[0.8125rem] font-semibold">Remove {app ?? "the app"} as a whole</h3>
      <p className="max-w-[66ch] text-[0.8125rem] text-ink-2">{ENDS_ALL}</p>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="grow basis-64"
          label={`Type “${confirmationOf("revoke-all")}” to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button disabled={!confirmed || pending} onClick={() => onRevoke(typed)}>
          Revoke everything
        </Button>
      </div>
    </section>
  );
}
