import { scopedUserId } from "./app-registry.ts";
import { businessNode } from "./business-node.ts";
import { ASSETS } from "./cast.data.ts";
import { Edge } from "./graph-field.ts";
import { type GraphNode, picture } from "./graph-node.ts";
import { grantedIn } from "./issued-token.ts";
import { listedPages, seesBusiness, type Viewer } from "./page-access.ts";
import { permissionRequired } from "./page-error.ts";
import { accountsEdge, pageNode } from "./page-node.ts";

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

/** Fields whose permission nobody here gives: the field exists, its value does not come. */
const WITHHELD = {
  age_range: null,
  birthday: null,
  gender: null,
  hometown: null,
  link: null,
  location: null,
};

function personNode(viewer: Viewer): GraphNode {
  const { session } = viewer.token;
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
      ...WITHHELD,
      email: mayReadEmail ? person.email : null,
      picture: systemUser ? null : picture(id),
      accounts: accountsEdge(viewer, () => listedPages(viewer)),
      businesses: businesses(viewer),
    },
    usual: ["name", "id"],
  };
}

/** Whom a token stands for: the Page on a Page token, otherwise the person. */
export function ownNode(viewer: Viewer): GraphNode {
  const { page } = viewer.token;
  return page === null ? personNode(viewer) : pageNode(viewer, page);
}
