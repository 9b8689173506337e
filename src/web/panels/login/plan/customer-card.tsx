import { useState } from "react";
import { customerLink } from "#/token/login/customer-link.ts";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { LoginApp, LoginPlaces } from "../use-login-settings.ts";

interface CustomerCardProps {
  readonly plan: LoginPlan;
  readonly app: LoginApp;
  readonly places: LoginPlaces;
}

const box = "rounded-lg bg-mute px-3.5 py-2.5 font-mono text-[0.8125rem] wrap-anywhere text-ink-2";

function Reconnect({ name, url }: { readonly name: string; readonly url: string }) {
  return (
    <div className="grid gap-2">
      <p className="text-[0.8125rem] text-ink-2">
        Best: the page where {name} lets customers connect again. The integration begins that login itself and
        stores what comes of it.
      </p>
      <p className={box}>{url}</p>
      <div>
        <CopyButton label="Copy link to reconnect" text={() => url} />
      </div>
    </div>
  );
}

/** A link to hand to somebody whose token is needed by an integration, not by this page. */
export function CustomerCard({ plan, app, places }: CustomerCardProps) {
  const [redirectUri, setRedirectUri] = useState("");
  const link = customerLink(places.dialog, plan, redirectUri, places.ownOrigins);
  return (
    <section aria-label="Link for a customer" className="grid gap-4 border-t border-line px-5 pt-4 pb-5">
      {app.reconnectUrl !== null && <Reconnect name={app.name} url={app.reconnectUrl} />}
      <div className="grid gap-2">
        <p className="text-[0.8125rem] text-ink-2">
          {app.reconnectUrl === null
            ? "Best is a page of your own product where customers connect again: reconnectUrl in the apps file. Without one, a link to the dialog:"
            : "Or a link to the dialog itself:"}
        </p>
        <TextField
          label="Redirect address of your integration"
          hint="Exactly as the app lists it. The code lands there, not here."
          mono
          inputMode="url"
          value={redirectUri}
          onChange={(event) => setRedirectUri(event.target.value)}
        />
        {redirectUri.trim() !== "" && !link.ok && (
          <p role="status" className="text-[0.8125rem] text-bad">
            {link.says}
          </p>
        )}
        {link.ok && (
          <>
            <p className={box}>{link.address}</p>
            <p className="text-[0.8125rem] text-ink-3">
              It has no state, so an integration that checks one may refuse a login that it did not begin.
              Then ask the customer for the address they end at, and paste it under By hand.
            </p>
            <div>
              <CopyButton label="Copy link for the customer" text={() => link.address} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
