import type { App } from "./app-registry.ts";
import type { Asset } from "./cast.data.ts";
import { type Field, Late } from "./graph-field.ts";

/** An object of the graph. `fields`: all it has, null where this caller may not see the value. */
export interface GraphNode {
  readonly type: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** What comes when no fields are asked for. */
  readonly usual: readonly string[];
}

// docs/graph-api/reference/user/picture (read Nov 2026).
const SIZES: Readonly<Record<string, number>> = { small: 50, square: 50, album: 50, normal: 100, large: 200 };

function sideOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : otherwise;
}

/**
 * The shape that is in many public recordings, with 50 as its usual size (read Nov 2026). The address leads nowhere.
 * Uncertain: the size given for one that was asked for.
 */
export const picture = (id: string): Late =>
  new Late(({ args }) => {
    const width = args.get("width") ?? args.get("height");
    const side = SIZES[args.get("type") ?? "square"] ?? 50;
    return {
      data: {
        height: sideOf(args.get("height") ?? width, side),
        is_silhouette: false,
        url: `https://pictures.example/${id}.jpg`,
        width: sideOf(width, side),
      },
    };
  });

/** Uncertain: the usual fields of an app are general knowledge, not recorded. */
export function appNode({ id, name, category }: App): GraphNode {
  const link = `https://www.facebook.com/games/?app_id=${id}`;
  const image = `https://pictures.example/${id}.png`;
  return {
    type: "Application",
    id,
    fields: { id, name, category, link, icon_url: image, logo_url: image },
    usual: ["category", "link", "name", "id"],
  };
}

/**
 * Ad accounts are objects under `act_<number>` alone (facebook-nodejs-business-sdk#45, php-business-sdk#49). Names of
 * the types as in recorded "nonexisting field" errors; uncertain: that of Instagram accounts, and all usual fields.
 */
export function assetNode({ kind, id, name, username }: Asset): GraphNode {
  switch (kind) {
    case "ad-account":
      return {
        type: "AdAccount",
        id: `act_${id}`,
        fields: { id: `act_${id}`, account_id: id, name },
        usual: ["account_id", "id"],
      };
    case "business":
      return { type: "Business", id, fields: { id, name }, usual: ["id", "name"] };
    case "instagram-account":
      return { type: "IGUser", id, fields: { id, username, name }, usual: ["id"] };
    case "whatsapp-account":
      return { type: "WhatsAppBusinessAccount", id, fields: { id, name }, usual: ["id", "name"] };
  }
}
