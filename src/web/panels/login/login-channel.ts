import type { LoginAnswer } from "#/token/login/login-answer.ts";

/** Tabs of this page talk to each other in memory: neither an address nor storage gets to see a token. */
const NAME = "token-debugger-logins";
/** How long a plan's tab may take to say that it has taken a login over. Milliseconds. */
const PATIENCE = 800;

/** Which column of which tab's test plan a login is for. */
export interface PlanPlace {
  readonly tab: string;
  readonly column: number;
}

interface Offer extends PlanPlace {
  readonly kind: "offer";
  readonly answer: LoginAnswer;
}
interface Taken {
  readonly kind: "taken";
  readonly tab: string;
}
type Message = Offer | Taken;

/** The place as parameters beside the plan's own. */
export const writePlace = ({ tab, column }: PlanPlace): string => `tab=${tab}&column=${column}`;

/** Reads them; null where a login was for no plan. */
function readPlace(query: string): PlanPlace | null {
  const given = new URLSearchParams(query);
  const tab = given.get("tab") ?? "";
  const column = given.get("column") ?? "";
  return /^\w{8,40}$/.test(tab) && /^\d{1,2}$/.test(column) ? { tab, column: Number(column) } : null;
}

function say(channel: BroadcastChannel, message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it never leaves the origin
  channel.postMessage(message);
}

/** Hands a login to the test plan that began it. False: no tab took it, so it is shown where it came back. */
export async function offerToPlan(answer: LoginAnswer, returnTo: string): Promise<boolean> {
  const place = readPlace(returnTo);
  if (place === null) return false;
  const channel = new BroadcastChannel(NAME);
  try {
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
        if (data.kind !== "taken" || data.tab !== place.tab) return;
        clearTimeout(timer);
        resolve(true);
      });
      const offer: Offer = { kind: "offer", ...place, answer };
      say(channel, offer);
    });
  } finally {
    channel.close();
  }
}

/** Takes over logins that this tab's test plan began. What it returns ends that. */
export function takeLogins(tab: string, onLogin: (column: number, answer: LoginAnswer) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind !== "offer" || data.tab !== tab) return;
    say(channel, { kind: "taken", tab });
    onLogin(data.column, data.answer);
  });
  return () => channel.close();
}
