import type { App } from "./app-registry.ts";
import { scopedUserId } from "./app-registry.ts";
import type { Asset, Page, Person } from "./cast.data.ts";
import { grantedIn, type IssuedToken, type Session } from "./issued-token.ts";
import { systemUserOf } from "./system-users.data.ts";

/** A value of a field; objects are fields with parts of their own. */
export type FieldValue = string | Readonly<Record<string, object>>;

/** An object of the graph. `fields`: all it has, null where this caller may not see the value. */
export interface GraphNode {
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldValue | null>>;
  /** What comes when no fields are asked for. */
  readonly usual: readonly string[];
}

// The shape that is in many public recordings (read Nov 2026). The address leads nowhere.
const picture = (id: string) => ({
  data: { height: 50, is_silhouette: false, url: `https://pictures.example/${id}.jpg`, width: 50 },
});

/** The business that an integration's token works for: docs/facebook-login/facebook-login-for-business (Nov 2026). */
function clientOf(person: Person): string | null {
  const user = systemUserOf(person);
  return user === null || user.grantedByClient === null ? null : user.employer.business.id;
}

function personNode(session: Session): GraphNode {
  const { person, app, systemUser } = session;
  const id = scopedUserId(app, person.id);
  const mayReadEmail = grantedIn(session).some(({ scope }) => scope === "email");
  const fields = { id, name: person.name, email: mayReadEmail ? person.email : null };
  return {
    type: "User",
    fields: { ...fields, picture: systemUser ? null : picture(id), client_business_id: clientOf(person) },
    usual: ["name", "id"],
  };
}

export const pageNode = ({ id, name, category }: Page): GraphNode => ({
  type: "Page",
  fields: { id, name, category, picture: picture(id) },
  usual: ["name", "id"],
});

/** Whom a token stands for: the Page on a Page token, otherwise the person. */
export const ownNode = ({ session, page }: IssuedToken): GraphNode =>
  page === null ? personNode(session) : pageNode(page);

/** Uncertain: the usual fields of an app are general knowledge, not recorded. */
export function appNode({ id, name, category }: App): GraphNode {
  const link = `https://www.facebook.com/games/?app_id=${id}`;
  return {
    type: "Application",
    fields: { id, name, category, link },
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
        fields: { id: `act_${id}`, account_id: id, name },
        usual: ["account_id", "id"],
      };
    case "business":
      return { type: "Business", fields: { id, name }, usual: ["id", "name"] };
    case "instagram-account":
      return { type: "IGUser", fields: { id, username, name }, usual: ["id"] };
    case "whatsapp-account":
      return { type: "WhatsAppBusinessAccount", fields: { id, name }, usual: ["id", "name"] };
  }
}
