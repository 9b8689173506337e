import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { readPaste } from "#/token/read-paste.ts";
import { inspect } from "../../../api.ts";
import { Button } from "../../../ui/button.tsx";

class NoScopes extends Error {}

async function scopesOf(text: string): Promise<readonly string[]> {
  const token = readPaste(text).tokens.find(({ guess }) => guess.askable)?.value;
  if (token === undefined)
    throw new NoScopes("There is no token in this text that Graph could be asked about.");
  const { evidence } = await inspect({ token }, new AbortController().signal);
  const scopes = evidence.kind === "inspected" ? evidence.inspection.scopes : null;
  if (scopes === null) throw new NoScopes("Graph does not tell this token's permissions here.");
  if (scopes.length === 0) throw new NoScopes("Graph lists no permissions for this token.");
  return scopes;
}

/** Takes the permissions of a token that somebody has: "the same again". */
export function SameAsToken({ onScopes }: { readonly onScopes: (scopes: readonly string[]) => void }) {
  const id = useId();
  const [text, setText] = useState("");
  const { mutate, isPending, error } = useMutation({ mutationFn: scopesOf, onSuccess: onScopes });
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
