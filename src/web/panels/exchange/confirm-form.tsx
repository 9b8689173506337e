import { useState } from "react";
import { type ExchangeId, isConfirmed } from "#/token/exchanges/exchange-ids.ts";
import { Button } from "../../ui/button.tsx";
import { LineInput } from "./line-input.tsx";

interface ConfirmFormProps {
  readonly exchange: ExchangeId;
  /** What must be typed. */
  readonly words: string;
  readonly onConfirm: (typed: string) => void;
  readonly disabled?: boolean;
}

const DOES: Partial<Readonly<Record<ExchangeId, string>>> = {
  extend: "Exchange all the same",
  refresh: "Refresh all the same",
  rotate: "Make it all the same",
  revoke: "Revoke",
  "revoke-all": "Revoke all",
};

/** Words to be typed before something that can't be undone. The server asks for them, too. */
export function ConfirmForm({ exchange, words, onConfirm, disabled = false }: ConfirmFormProps) {
  const [typed, setTyped] = useState("");
  const confirmed = isConfirmed(exchange, typed);
  return (
    <form
      className="flex flex-wrap items-end gap-3 px-5 pb-4 sm:pl-[11rem]"
      onSubmit={(event) => {
        event.preventDefault();
        if (confirmed && !disabled) onConfirm(typed);
      }}
    >
      <LineInput
        label={`Type “${words}” to confirm`}
        value={typed}
        onText={setTyped}
        disabled={disabled}
        className="grow basis-40 sm:max-w-64"
      />
      <Button type="submit" disabled={!confirmed || disabled}>
        {DOES[exchange] ?? "Go on"}
      </Button>
    </form>
  );
}
