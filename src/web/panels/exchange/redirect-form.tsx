import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { LineInput } from "./line-input.tsx";

/** The address that a client code is made for: one of the app's own, letter by letter. */
export function RedirectForm({ onRedirect }: { readonly onRedirect: (redirectUri: string) => void }) {
  const [uri, setUri] = useState(`${location.origin}/login/callback`);
  return (
    <form
      className="flex flex-wrap items-end gap-3 px-5 pb-4 sm:pl-[11rem]"
      onSubmit={(event) => {
        event.preventDefault();
        if (uri.trim() !== "") onRedirect(uri.trim());
      }}
    >
      <LineInput
        label="Redirect address, as in the app's settings"
        value={uri}
        onText={setUri}
        mono
        className="grow basis-64"
      />
      <Button type="submit" disabled={uri.trim() === ""}>
        Get the code
      </Button>
    </form>
  );
}
