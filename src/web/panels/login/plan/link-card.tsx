import { LogIn } from "lucide-react";
import { useState } from "react";
import { checkPlan } from "#/token/login/check-plan.ts";
import { dialogAddress } from "#/token/login/dialog-address.ts";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { returnQuery, useBegin } from "../use-begin.ts";
import type { LoginApp, LoginPlaces } from "../use-login-settings.ts";
import { AddressLines } from "./address-lines.tsx";
import { CustomerCard } from "./customer-card.tsx";

interface LinkCardProps {
  readonly plan: LoginPlan;
  readonly app: LoginApp;
  readonly places: LoginPlaces;
}

const UNMADE = { state: null, codeChallenge: null, nonce: null };

function Notes({ plan }: { readonly plan: LoginPlan }) {
  const notes = checkPlan(plan);
  if (notes.length === 0) return null;
  return (
    <ul
      aria-label="Before you start"
      className="mx-5 mt-3 grid gap-1 rounded-lg bg-warn-bg px-3.5 py-2.5 text-[0.8125rem] text-warn"
    >
      {notes.map(({ about, says, certainty }) => (
        <li key={about} className="wrap-anywhere">
          <b className="font-semibold">{about}</b>: {certainty === "likely" && "likely · "}
          {says}
        </li>
      ))}
    </ul>
  );
}

/**
 * Apps in development are said to take any localhost address; nobody documents it for 127.0.0.1, so a login that fails
 * there is told where to look.
 */
function CallbackNote({ places }: { readonly places: LoginPlaces }) {
  if (!places.live) return null;
  return (
    <p className="mx-5 mt-3 text-[0.8125rem] text-ink-3">
      The app must list <code className="font-mono wrap-anywhere">{places.callback}</code> under Facebook
      Login › Settings › Valid OAuth Redirect URIs.
    </p>
  );
}

/** Where the login goes, and the button that goes there. */
export function LinkCard({ plan, app, places }: LinkCardProps) {
  const { mutate, isPending, error } = useBegin();
  const [forCustomer, setForCustomer] = useState(false);
  const nothing = plan.permissions.length === 0 && plan.configId === null;
  return (
    <Card title="The link" className="self-start wide:sticky wide:top-4">
      <AddressLines {...dialogAddress(places.dialog, plan, places.callback, UNMADE)} />
      <Notes plan={plan} />
      <CallbackNote places={places} />
      {nothing && (
        <p className="mx-5 mt-3 text-[0.8125rem] text-ink-3">
          Without permissions it asks for the public profile alone.
        </p>
      )}
      <div className="flex flex-wrap gap-2 px-5 pt-3.5 pb-5">
        <Button
          look="primary"
          disabled={isPending}
          onClick={() => mutate({ plan, returnTo: returnQuery(), into: null })}
        >
          <LogIn size={15} aria-hidden />
          Log in
        </Button>
        <Button aria-expanded={forCustomer} onClick={() => setForCustomer(!forCustomer)}>
          Link for a customer…
        </Button>
      </div>
      {error && (
        <p role="alert" className="px-5 pb-4 text-[0.8125rem] text-bad">
          {error.message}
        </p>
      )}
      {forCustomer && <CustomerCard plan={plan} app={app} places={places} />}
    </Card>
  );
}
