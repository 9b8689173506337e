import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { LineInput } from "./line-input.tsx";
import { SecretText } from "./secret-text.tsx";

interface ClientCodeStoryProps {
  readonly code: string;
  readonly redirectUri: string;
  /** Of the last redemption on this page: what a device would have kept. */
  readonly machineId: string | null;
  readonly busy: boolean;
  readonly onRedeem: (machineId: string | null) => void;
}

const Side = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="min-w-0 rounded-lg border border-line px-4 py-3">
    <h3 className="mb-2 font-semibold">{title}</h3>
    {children}
  </section>
);

/** One client code, seen from its two sides: the server that asked for it, and the device that redeems it. */
export function ClientCodeStory({ code, redirectUri, machineId, busy, onRedeem }: ClientCodeStoryProps) {
  const [kept, setKept] = useState(machineId ?? "");
  return (
    <div className="grid gap-3 px-5 pt-1 pb-4 wide:grid-cols-2">
      <Side title="Your server">
        <p className="text-[0.8125rem] text-ink-2">
          Asked Meta with the app secret and the long-lived token, and got this code. Send it to the device
          over https; the token stays here. It works once, for some minutes.
        </p>
        <div className="mt-2.5">
          <SecretText value={code} what="the client code" strong />
        </div>
      </Side>
      <Side title="The other device">
        <p className="text-[0.8125rem] text-ink-2">
          Redeems it for a token of its own, without the secret. Meta answers with a machine_id: one for each
          device, not for each person. Keep it on that device and send it again the next time.
        </p>
        <form
          className="mt-2.5 grid gap-2.5"
          onSubmit={(event) => {
            event.preventDefault();
            onRedeem(kept.trim() === "" ? null : kept.trim());
          }}
        >
          <p className="text-[0.8125rem] wrap-anywhere text-ink-3">
            For <span className="font-mono">{redirectUri}</span>
          </p>
          <LineInput label="machine_id (empty the first time)" value={kept} onText={setKept} mono />
          <div>
            <Button type="submit" disabled={busy}>
              Redeem as the device
            </Button>
          </div>
        </form>
      </Side>
    </div>
  );
}
