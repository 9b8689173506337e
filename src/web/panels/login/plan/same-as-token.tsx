import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { scopesOfToken } from "../scopes-of-token.ts";

/** Takes the permissions of a token that somebody has: "the same again". */
export function SameAsToken({ onScopes }: { readonly onScopes: (scopes: readonly string[]) => void }) {
  const id = useId();
  const [text, setText] = useState("");
  const { mutate, isPending, error } = useMutation({ mutationFn: scopesOfToken, onSuccess: onScopes });
  return (
    <form
      className="mt-3 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        mutate(text);
      }}
    >
      <div className="grow basis-64">
        <label htmlFor={id} className="mb-1 block text-[0.8125rem] text-ink-2">
          Token to take the permissions from
        </label>
        <input
          id={id}
          type="password"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          className="min-h-9 w-full rounded-lg border border-edge bg-panel px-3 font-mono text-[0.8125rem]"
        />
      </div>
      <Button type="submit" disabled={isPending || text.trim() === ""}>
        Take its permissions
      </Button>
      <p role="status" className="basis-full text-[0.8125rem] text-bad">
        {error?.message}
      </p>
    </form>
  );
}
