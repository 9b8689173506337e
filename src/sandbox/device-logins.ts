import type { AppEntry, Person } from "./cast.data.ts";
import type { Random } from "./random.ts";

/** The seconds after which a code ends, and between two questions after it (bk-rs/oauth2-rs, recorded Nov 2022). */
export const DEVICE_LIFETIME = 420;
export const DEVICE_INTERVAL = 5;

/** A device that waits for somebody to log in elsewhere. Times in epoch seconds. */
export interface DeviceLogin {
  readonly app: AppEntry;
  readonly scopes: readonly string[];
  readonly code: string;
  /** What the person types in. */
  readonly userCode: string;
  readonly startedAt: number;
  askedAt: number | null;
  /** "used": a code gives one token. */
  answer: Person | "declined" | "used" | null;
}

const REMEMBERED = 500;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const USER_CODE = 8;

/** The devices that wait, the youngest ones. */
export class DeviceLogins {
  readonly #waiting = new Map<string, DeviceLogin>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  begin(app: AppEntry, scopes: readonly string[], at: number): DeviceLogin {
    const letter = () => LETTERS.charAt(this.#random.below(LETTERS.length));
    const login: DeviceLogin = {
      app,
      scopes,
      code: this.#random.bytes(16).toString("hex"),
      userCode: Array.from({ length: USER_CODE }, letter).join(""),
      startedAt: at,
      askedAt: null,
      answer: null,
    };
    this.#waiting.set(login.code, login);
    const oldest = this.#waiting.keys().next().value;
    if (this.#waiting.size > REMEMBERED && oldest !== undefined) this.#waiting.delete(oldest);
    return login;
  }

  find(code: string): DeviceLogin | null {
    return this.#waiting.get(code) ?? null;
  }

  /** Somebody types the code in, and agrees or declines. False: no device waits with that code. */
  decide(userCode: string, answer: Person | "declined"): boolean {
    const login = [...this.#waiting.values()].find((one) => one.userCode === userCode && one.answer === null);
    if (login !== undefined) login.answer = answer;
    return login !== undefined;
  }
}
