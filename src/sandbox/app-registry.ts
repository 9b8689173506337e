import { createHash, createHmac } from "node:crypto";
import { APPS, type AppEntry } from "./cast.data.ts";

/** A Meta app with its made-up credentials. */
export interface App extends AppEntry {
  readonly secret: string;
  readonly clientToken: string;
  /** What `client_credentials` gives: `<id>|<27 characters>`. */
  readonly appToken: string;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/**
 * The world's apps with 32-hex credentials derived from the seed. A generated app token is recorded as the id, a bar
 * and 27 characters of base64url, which are not the secret (arsduo/koala, gitleaks samples, read Nov 2026). That it
 * stays the same until the secret changes is uncertain.
 */
export function registerApps(seed: string): readonly App[] {
  return APPS.map((entry) => {
    const secret = digest(`${seed} secret ${entry.id}`);
    const tail = createHmac("sha1", secret).update("app token").digest("base64url");
    const clientToken = digest(`${seed} client token ${entry.id}`);
    return { ...entry, secret, clientToken, appToken: `${entry.id}|${tail}` };
  });
}

/**
 * The id by which an app knows a person: app-scoped, another in each app. The first app is old enough to see the
 * account's own id.
 */
export function scopedUserId(app: AppEntry, personId: string): string {
  if (app.id === APPS[0]?.id) return personId;
  const digits = BigInt(`0x${digest(`${app.id} ${personId}`)}`) % 10n ** 16n;
  return `2${digits.toString().padStart(16, "0")}`;
}
