import { useMutation } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useState } from "react";
import { PROOF_SENTENCES, type ProofCheck } from "#/token/exchanges/proof.ts";
import { lengthInWords } from "#/token/relative-time.ts";
import { Button } from "../../ui/button.tsx";
import { checkProof } from "./ask-exchange.ts";
import { LineInput } from "./line-input.tsx";

const nameOf = ({ app }: ProofCheck) => (app === null ? null : (app.name ?? app.id));

function triedText({ tried }: ProofCheck): string {
  if (tried.length === 0) return "No app is set up on this server, so there was no secret to compare with.";
  return `Compared with ${tried.map(({ id, name }) => name ?? id).join(", ")}.`;
}

function Found({ check }: { readonly check: ProofCheck }) {
  const fits = check.finding === "matches";
  const name = nameOf(check);
  const stale = check.finding === "none" || check.finding === "no-proof";
  return (
    <div data-finding={check.finding} data-cause={fits ? "" : "appsecret-proof-invalid"}>
      <p className={clsx("font-semibold", fits ? "text-ok" : "text-bad")}>
        {fits ? `Right: it is ${name}'s` : name === null ? "No app fits" : `Nearly: it is ${name}'s`}
      </p>
      <p className="text-[0.8125rem] text-ink-2">
        {PROOF_SENTENCES[check.finding]}
        {check.age !== null && check.age > 0 && ` It was made ${lengthInWords(check.age)} ago.`}
        {stale && ` ${triedText(check)}`}
      </p>
    </div>
  );
}

/** Says which configured app a proof matches, or none, and which mistake it looks like. */
export function CheckProof({ token }: { readonly token: string }) {
  const [proof, setProof] = useState("");
  const [time, setTime] = useState("");
  const { data, error, isPending, mutate, reset } = useMutation({ mutationFn: checkProof, gcTime: 0 });
  const wrongTime = time.trim() !== "" && !/^\d{1,15}$/.test(time.trim());
  const ready = proof.trim() !== "" && !wrongTime && !isPending;
  const check = () => {
    const at = time.trim();
    mutate({ token, proof: proof.trim(), ...(at === "" ? {} : { time: Number(at) }) });
  };
  return (
    <form
      className="grid gap-2.5 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) check();
      }}
    >
      <LineInput
        label="Proof to check"
        value={proof}
        maxLength={1000}
        onText={(text) => {
          reset();
          setProof(text);
        }}
        mono
      />
      <div className="flex flex-wrap items-end gap-3">
        <LineInput
          label="appsecret_time, if it has one"
          value={time}
          inputMode="numeric"
          aria-invalid={wrongTime}
          onText={(text) => {
            reset();
            setTime(text);
          }}
          mono
          className="grow basis-40"
        />
        <Button type="submit" disabled={!ready}>
          Check
        </Button>
      </div>
      <div aria-live="polite">
        {wrongTime && <p className="text-[0.8125rem] text-bad">A time is a whole number of seconds.</p>}
        {error && <p className="text-bad">{error.message}</p>}
        {data && <Found check={data} />}
      </div>
    </form>
  );
}
