import { Card } from "../../ui/card.tsx";
import { CheckProof } from "./check-proof.tsx";
import { MakeProof } from "./make-proof.tsx";

interface ProofCardProps {
  readonly token: string | null;
  /** Tells tokens apart: another one begins anew. */
  readonly number: number;
}

/** `appsecret_proof`: made on the server, and looked at where one is refused. */
export function ProofCard({ token, number }: ProofCardProps) {
  return (
    <Card title="appsecret_proof" aside="made on the server">
      <div className="grid gap-4 px-5 pt-2 pb-4">
        <p className="text-[0.8125rem] text-ink-2">
          Proves that a call with this token comes from its app's server: HMAC-SHA256 of the token, with the
          app secret as key. A proof is good for its one token alone; treat it like the token.
        </p>
        {token === null ? (
          <p className="text-ink-2">Paste a token first.</p>
        ) : (
          <>
            <MakeProof key={`make ${number}`} token={token} />
            <CheckProof key={`check ${number}`} token={token} />
          </>
        )}
      </div>
    </Card>
  );
}
