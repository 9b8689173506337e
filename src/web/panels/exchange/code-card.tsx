import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApps } from "../../ui/use-apps.ts";
import { AppSelect } from "./app-select.tsx";
import type { ExchangeRequest } from "./ask-exchange.ts";
import { LineInput } from "./line-input.tsx";
import type { CodeInHand } from "./use-desk.ts";

interface CodeCardProps {
  /** A code that was pasted above; null: it is typed here. */
  readonly given: CodeInHand | null;
  readonly machineId: string | null;
  readonly busy: boolean;
  readonly onRun: (request: ExchangeRequest) => void;
}

function useCodeForm(given: CodeInHand | null, machineId: string | null) {
  const apps = useApps()?.apps ?? [];
  const [code, setCode] = useState(given?.code ?? "");
  const [redirectUri, setRedirectUri] = useState(given?.redirectUri ?? `${location.origin}/login/callback`);
  const [chosen, setChosen] = useState<string | null>(null);
  const [machine, setMachine] = useState(machineId ?? "");
  const appId = chosen ?? apps[0]?.id ?? null;
  const ready = code.trim() !== "" && redirectUri.trim() !== "" && appId !== null;
  return { code, setCode, redirectUri, setRedirectUri, appId, setChosen, machine, setMachine, ready };
}

/** Code → token: a login's code on the server, with the secret; a client code as its device does, without. */
export function CodeCard({ given, machineId, busy, onRun }: CodeCardProps) {
  const form = useCodeForm(given, machineId);
  const { code, redirectUri, appId, machine, ready } = form;
  const about = { code: code.trim(), redirectUri: redirectUri.trim(), appId: appId ?? "" };
  return (
    <Card title="Token for a code" aside="a code works once">
      <form
        className="grid gap-3 px-5 pt-2 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onRun({ exchange: "code", ...about });
        }}
      >
        <LineInput label="Code" value={code} onText={form.setCode} mono />
        <LineInput
          label="Redirect address: letter by letter as in the login's address"
          value={redirectUri}
          onText={form.setRedirectUri}
          mono
        />
        <div className="flex flex-wrap items-end gap-3">
          {appId !== null && <AppSelect appId={appId} onChoose={form.setChosen} />}
          <LineInput
            label="machine_id, for a client code alone"
            value={machine}
            onText={form.setMachine}
            mono
            className="grow basis-40"
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look={given === null ? "secondary" : "primary"} disabled={!ready || busy}>
            Exchange the code
          </Button>
          <Button
            disabled={!ready || busy}
            onClick={() =>
              onRun({
                exchange: "redeem",
                ...about,
                ...(machine.trim() === "" ? {} : { machineId: machine.trim() }),
              })
            }
          >
            Redeem as a device
          </Button>
        </div>
        {appId === null && <p className="text-ink-2">No app is set up on this server.</p>}
      </form>
    </Card>
  );
}
