import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ByHand, readByHand } from "#/token/login/read-by-hand.ts";
import { finishByHand } from "../login-calls.ts";
import { Card } from "../../../ui/card.tsx";
import { NoApp } from "../no-app.tsx";
import { type LastLogin, numberLogin, numberPasted } from "../login-store.ts";
import { LoginResult } from "../result/login-result.tsx";
import { FailureCard } from "../result/login-failure.tsx";
import type { ResultActions } from "../result/token-result.tsx";
import type { LoginPlaces } from "../use-login-settings.ts";
import { HandForm } from "./hand-form.tsx";
import { LoginLink } from "./login-link.tsx";
import { PasteBox } from "./paste-box.tsx";
import { SdkCard } from "./sdk-card.tsx";

function readHere(read: ByHand): LastLogin | null {
  if (read.kind === "token") return numberPasted(read.token);
  return read.kind === "sdk" && read.answer.accessToken !== null
    ? numberPasted(read.answer.accessToken)
    : null;
}

interface HandViewProps {
  readonly places: LoginPlaces;
  readonly actions: Omit<ResultActions, "onAskAgain">;
}

/** What the fields hold, and what was read from them. */
function useByHand(places: LoginPlaces) {
  const [text, setText] = useState("");
  const [read, setRead] = useState<ByHand>({ kind: "nothing" });
  const [here, setHere] = useState<LastLogin | null>(null);
  const [appId, setAppId] = useState(places.apps[0]?.id ?? "");
  const [redirectUri, setRedirectUri] = useState(places.callback);
  const finish = useMutation({
    mutationFn: finishByHand,
    gcTime: 0,
    onSuccess: (answer) => setHere(numberLogin(answer)),
  });
  return {
    text,
    read,
    here,
    appId,
    setAppId,
    redirectUri,
    setRedirectUri,
    finish,
    write: (next: string) => {
      const now = readByHand(next);
      setText(next);
      setRead(now);
      setHere(readHere(now));
      finish.reset();
      // The first guess: the address that it came back to is the one that the login named.
      if (now.kind === "code" && now.redirectUri !== null && redirectUri === places.callback) {
        setRedirectUri(now.redirectUri);
      }
    },
  };
}

/** Finishes a login that began elsewhere, or says what came of it. */
export function HandView({ places, actions }: HandViewProps) {
  const { text, read, here, appId, setAppId, redirectUri, setRedirectUri, finish, write } = useByHand(places);
  const noUse = text.trim() !== "" && read.kind === "nothing";
  return (
    <div className="grid gap-4">
      <Card title="Finish a login by hand">
        <div className="grid gap-4 px-5 pt-3 pb-5">
          <PasteBox
            label="Code, callback address, SDK answer or error"
            hint="What a login came back with, wherever it began: a code, the whole address, the answer of FB.login or FB.getLoginStatus, or the words of Meta's error page. It is read here; a code is sent to your server when you finish."
            text={text}
            onText={write}
          />
          {noUse && (
            <p role="status" className="text-[0.8125rem] text-ink-2">
              There is no code, token, SDK answer or error of Meta&apos;s in this text.
            </p>
          )}
          {read.kind === "code" && places.apps.length === 0 && <NoApp />}
          {read.kind === "code" && places.apps.length > 0 && (
            <HandForm
              read={read}
              apps={places.apps}
              appId={appId}
              onApp={setAppId}
              redirectUri={redirectUri}
              onRedirect={setRedirectUri}
              pending={finish.isPending}
              onFinish={() => finish.mutate({ text, appId, redirectUri })}
            />
          )}
          {finish.error && (
            <p role="alert" className="text-[0.8125rem] text-bad">
              {finish.error.message} Your text is still in the field.
            </p>
          )}
        </div>
      </Card>
      {read.kind === "login-link" && <LoginLink link={read} />}
      {read.kind === "sdk" && <SdkCard answer={read.answer} />}
      {read.kind === "failure" && (
        <FailureCard failure={read.failure} plan={null} onAgain={null} announce={actions.announce} />
      )}
      {here !== null && (
        <LoginResult
          key={here.number}
          login={here}
          appId={read.kind === "code" ? appId : null}
          onAgain={null}
          onAskAgain={null}
          {...actions}
        />
      )}
    </div>
  );
}
