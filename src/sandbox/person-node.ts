import { scopedUserId } from "./app-registry.ts";
import { businessNode } from "./business-node.ts";
import { ASSETS, type Person } from "./cast.data.ts";
import { Edge, Late } from "./graph-field.ts";
import { type GraphNode, picture } from "./graph-node.ts";
import { grantedIn, type Session } from "./issued-token.ts";
import { listedPages, seesBusiness, type Viewer } from "./page-access.ts";
import { deprecatedField, permissionRequired } from "./page-error.ts";
import { accountsEdge, pageNode } from "./page-node.ts";
import { systemUserOf } from "./system-users.data.ts";

const BUSINESS_MANAGEMENT = "business_management";

/** `me/businesses`: docs/graph-api/reference/user/businesses (read Nov 2026). */
function businesses(viewer: Viewer): Edge {
  return new Edge(({ refuse }) => {
    const granted = grantedIn(viewer.token.session).some(({ scope }) => scope === BUSINESS_MANAGEMENT);
    if (!granted) return refuse(permissionRequired(200, BUSINESS_MANAGEMENT));
    return ASSETS.filter((asset) => asset.kind === "business" && seesBusiness(viewer, asset)).map(
      (business) => businessNode(viewer, business),
    );
  });
}

/** The parts of a name, as public_profile gives them: docs/permissions, public_profile (read Nov 2026). */
function nameParts(name: string) {
  const [first = "", ...rest] = name.split(" ");
  const last = rest.join(" ");
  return {
    first_name: first,
    last_name: last === "" ? null : last,
    middle_name: null,
    short_name: first,
    name_format: "{first} {last}",
  };
}

/** The business that an integration's token works for: docs/facebook-login/facebook-login-for-business (Nov 2026). */
function clientOf(person: Person): string | null {
  const user = systemUserOf(person);
  if (user !== null && user.grantedByClient !== null) return user.employer.business.id;
  return person.clientBusinessId ?? null;
}

// Recorded: "(#12) bio field is deprecated for versions v2.8 and higher" (spring-social clients); the same for username.
const RETIRED = {
  bio: new Late(({ refuse }) => refuse(deprecatedField("bio", "v2.8"))),
  username: new Late(({ refuse }) => refuse(deprecatedField("username", "v2.0"))),
};

/** Somebody, as far as the session goes. `viewer` null: it is the app that asks, and it has no lists of theirs. */
export function personNode(session: Session, viewer: Viewer | null): GraphNode {
  const { person, app, systemUser } = session;
  const id = scopedUserId(app, person.id);
  const mayReadEmail = grantedIn(session).some(({ scope }) => scope === "email");
  return {
    type: "User",
    id,
    fields: {
      id,
      name: person.name,
      ...nameParts(person.name),
      ...RETIRED,
      email: mayReadEmail ? person.email : null,
      picture: systemUser ? null : picture(id),
      client_business_id: clientOf(person),
      accounts: viewer === null ? null : accountsEdge(viewer, () => listedPages(viewer)),
      businesses: viewer === null ? null : businesses(viewer),
      // The same as the list of that name (routes/permissions.ts); uncertain: its form as a field.
      permissions: new Late(() => ({
        data: session.grants.map(({ scope, status }) => ({ permission: scope, status })),
      })),
    },
    usual: ["name", "id"],
  };
}

/** Whom a token stands for: the Page on a Page token, otherwise the person. */
export function ownNode(viewer: Viewer): GraphNode {
  const { page, session } = viewer.token;
  return page === null ? personNode(session, viewer) : pageNode(viewer, page);
}
