import type { LoginAnswer } from "#/token/login/login-answer.ts";

/** Tabs of this page talk to each other in memory: neither an address nor storage gets to see a token. */
const NAME = "token-debugger-logins";
/** How long a plan's tab may take to say that it has taken a login over. Milliseconds. */
const PATIENCE = 800;

/** Which column of which tab's test plan a login is for: both by random names, since columns move and go. */
export interface PlanPlace {
  readonly tab: string;
  readonly column: string;
}

/** A name that nothing else on this origin has. */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

interface Offer extends PlanPlace {
  readonly kind: "offer";
  readonly id: string;
  readonly answer: LoginAnswer;
}
interface Taken {
  readonly kind: "taken";
  /** Of the offer. */
  readonly id: string;
}
type Message = Offer | Taken;

const hasTexts = (data: object, names: readonly string[]) =>
  names.every((name) => typeof Reflect.get(data, name) === "string");

/** Only what the page reads at once: it comes from this origin, where an older tab may speak another dialect. */
const isAnswer = (answer: unknown): answer is LoginAnswer =>
  typeof answer === "object" &&
  answer !== null &&
  "tokens" in answer &&
  Array.isArray(answer.tokens) &&
  "failure" in answer &&
  "login" in answer &&
  "observedAt" in answer &&
  typeof answer.observedAt === "number";

const isOffer = (data: unknown): data is Offer =>
  typeof data === "object" &&
  data !== null &&
  "kind" in data &&
  data.kind === "offer" &&
  hasTexts(data, ["id", "tab", "column"]) &&
  "answer" in data &&
  isAnswer(data.answer);

const isTaken = (data: unknown): data is Taken =>
  typeof data === "object" &&
  data !== null &&
  "kind" in data &&
  data.kind === "taken" &&
  hasTexts(data, ["id"]);

/** The place as parameters beside the plan's own. */
export const writePlace = ({ tab, column }: PlanPlace): string => `tab=${tab}&column=${column}`;

/** Reads them; null where a login was for no plan. */
function readPlace(query: string): PlanPlace | null {
  const given = new URLSearchParams(query);
  const tab = given.get("tab") ?? "";
  const column = given.get("column") ?? "";
  return /^\w{8,40}$/.test(tab) && /^\w{8,40}$/.test(column) ? { tab, column } : null;
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
  const offer: Offer = { kind: "offer", id: randomName(), ...place, answer };
  try {
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (!isTaken(data) || data.id !== offer.id) return;
        clearTimeout(timer);
        resolve(true);
      });
      say(channel, offer);
    });
  } finally {
    channel.close();
  }
}

/**
 * Takes over logins that this tab's test plan began. What it returns ends that.
 * @param onLogin - false where the column is gone: then the login is shown where it came back
 */
export function takeLogins(
  tab: string,
  onLogin: (column: string, answer: LoginAnswer) => boolean,
): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isOffer(data) || data.tab !== tab) return;
    if (onLogin(data.column, data.answer)) say(channel, { kind: "taken", id: data.id });
  });
  return () => channel.close();
}
