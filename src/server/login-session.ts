import { createHash, hkdfSync, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { CompactEncrypt, compactDecrypt } from "jose";
import * as z from "zod";
import type { Config } from "./config.ts";
import { LoginPlanBody } from "./login-plan-body.ts";
import { ProblemError } from "./problem.ts";
import type { ServerEnv } from "./server-env.ts";

/** Seconds in which a login must come back. */
const LIFE = 600;
/** Open at once in one browser; the oldest gives way. */
const MOST = 5;
/** Five of them must fit into what Node reads of a request's headers (16 kB), beside all else. */
const LONGEST_COOKIE = 2600;
/** Only the calls that begin and finish logins get to see the cookies. */
const PATH = "/api/logins";
const NAME = /^login-[\w-]{22}$/;
const HEADER = { alg: "dir", enc: "A256GCM" };

const Attempt = z.strictObject({
  state: z.string(),
  plan: LoginPlanBody,
  redirectUri: z.string(),
  /** PKCE's; it never leaves this server but in the cookie, encrypted. */
  codeVerifier: z.string().nullable(),
  returnTo: z.string(),
  /** Epoch seconds. */
  begunAt: z.number(),
});

/** A login that has set out and not come back yet. */
type LoginAttempt = z.infer<typeof Attempt>;

/** The login that came back, or why there is none. */
type TakenAttempt =
  | { readonly ok: true; readonly attempt: LoginAttempt }
  | { readonly ok: false; readonly why: "no-attempt" | "damaged" };

/** The logins of browsers, in their own cookies: any server with the same SESSION_SECRET can finish them. */
export interface LoginSessions {
  /** @throws ProblemError when there is more in it than a cookie holds */
  readonly begin: (c: Context<ServerEnv>, attempt: Omit<LoginAttempt, "begunAt">) => Promise<void>;
  /** Gives the login of this state, and ends it: a second call finds none. */
  readonly take: (c: Context<ServerEnv>, state: string) => Promise<TakenAttempt>;
}

/** The state itself is in the callback's address, so its hash names the cookie. */
const nameOf = (state: string) =>
  `login-${createHash("sha256").update(state).digest("base64url").slice(0, 22)}`;

function keyOf({ sessionSecret }: Config): Uint8Array {
  const secret = sessionSecret === null ? randomBytes(32) : Buffer.from(sessionSecret.reveal());
  return new Uint8Array(hkdfSync("sha256", secret, "", "login cookie", 32));
}

const seal = (key: Uint8Array, attempt: LoginAttempt) =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify(attempt)))
    .setProtectedHeader(HEADER)
    .encrypt(key);

/** Null for what this server has not sealed. */
async function unseal(key: Uint8Array, sealed: string): Promise<LoginAttempt | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [HEADER.alg],
      contentEncryptionAlgorithms: [HEADER.enc],
    });
    return Attempt.safeParse(JSON.parse(new TextDecoder().decode(plaintext))).data ?? null;
  } catch {
    return null;
  }
}

/** @param now - milliseconds since the epoch */
export function keepLogins(config: Config, now: () => number): LoginSessions {
  const key = keyOf(config);
  const secure = config.publicUrl?.startsWith("https:") ?? false;
  const set = (c: Context<ServerEnv>, name: string, value: string, maxAge: number) =>
    setCookie(c, name, value, { path: PATH, httpOnly: true, sameSite: "Lax", secure, maxAge });
  const seconds = () => Math.floor(now() / 1000);

  /** Makes room for one more: what can't be read goes first, then what began first. */
  async function makeRoom(c: Context<ServerEnv>): Promise<void> {
    const open = Object.entries(getCookie(c)).filter(([name]) => NAME.test(name));
    if (open.length < MOST) return;
    const dated = await Promise.all(
      open.map(async ([name, value]) => ({ name, at: (await unseal(key, value))?.begunAt ?? 0 })),
    );
    const oldest = dated.toSorted((a, b) => a.at - b.at).slice(0, open.length - MOST + 1);
    for (const { name } of oldest) set(c, name, "", 0);
  }

  return {
    begin: async (c, attempt) => {
      const sealed = await seal(key, { ...attempt, begunAt: seconds() });
      if (sealed.length > LONGEST_COOKIE) {
        throw new ProblemError(
          "invalid-request",
          "This login asks for more permissions than one login can carry.",
        );
      }
      await makeRoom(c);
      set(c, nameOf(attempt.state), sealed, LIFE);
    },
    take: async (c, state) => {
      const name = nameOf(state);
      const sealed = getCookie(c, name);
      if (sealed === undefined || sealed === "") return { ok: false, why: "no-attempt" };
      set(c, name, "", 0);
      const attempt = await unseal(key, sealed);
      // A cookie that was put under another's name is nobody's.
      if (attempt === null || attempt.state !== state) return { ok: false, why: "damaged" };
      if (seconds() - attempt.begunAt >= LIFE) return { ok: false, why: "no-attempt" };
      return { ok: true, attempt };
    },
  };
}
