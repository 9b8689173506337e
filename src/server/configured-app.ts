import type { GraphApp } from "#/graph/order-apps.ts";
import type { Secret } from "./secret.ts";

/** An app as this server was set up with it. */
export interface ConfiguredApp extends GraphApp {
  readonly secret: Secret;
  /** For calls that an app makes on a device. */
  readonly clientToken: Secret | null;
  /** `config_id` of Facebook Login for Business. */
  readonly loginConfigId: string | null;
  /** Where people of this app connect their account again. */
  readonly reconnectUrl: string | null;
}
