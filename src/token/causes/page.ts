import type { CausesOf } from "./cause.ts";
import { ASKING, dated, ERRORS, PAGES } from "./source.ts";
import { see, tell } from "./step.ts";

/** Page tokens that stopped with the Page, or with the person's place on it. */
export const PAGE: CausesOf<"page"> = {
  // Before page-role-or-2fa: both speak of impersonating. Words: a public issue, read Nov 2026.
  "page-permission-missing": {
    headline: "The person did not grant the permission that this Page token needs",
    explanation:
      "Acting as a Page needs one of pages_show_list, pages_read_engagement, pages_manage_metadata, pages_read_user_content, pages_manage_ads or pages_messaging.",
    steps: [
      see(
        "Ask for the permission in a login with auth_type=rerequest, then read the Page token anew.",
        ASKING,
      ),
    ],
    source: dated(PAGES),
    needsLogin: true,
    says: /granted before impersonating/i,
  },
  "page-role-or-2fa": {
    headline: "The person lost the role on the Page, or must turn on two-factor login",
    explanation:
      "A Page token works while the person behind it may manage the Page. A new token of the same person fails the same way.",
    steps: [
      tell(
        "Ask an admin of the Page to restore the role.",
        "The account that connects our service has lost its access to your Facebook Page, or your business asks for two-factor authentication. Please give it full or task access again (Page settings > Page access), or turn on two-factor authentication for it, and tell us.",
      ),
      see("Or make a Page token from somebody who has the role.", PAGES),
    ],
    source: dated(ERRORS),
    codes: [492],
    // Without subcode: snarfed/bridgy issue 596, 2016.
    says: /to impersonate it/i,
    tellApart: "The Page's settings: is the person listed, and does the business require two-factor login?",
  },
  "page-not-accessible": {
    headline: "The Page behind this token can't be reached",
    explanation: "The Page is unpublished, restricted, or hidden from this person or app.",
    steps: [
      tell(
        "Ask an admin of the Page to check it.",
        "Facebook says that your Page is not accessible. Is it unpublished, restricted or limited by country or age? Please check Page settings and Page quality.",
      ),
    ],
    source: dated(PAGES),
    likely: true,
    says: /page that is not accessible/i,
  },
  "page-deleted": {
    headline: "The Page behind this token was deleted",
    explanation: "A Page token ends with its Page. No new token can be made for it.",
    steps: [
      tell(
        "Tell the customer.",
        "The Facebook Page that was connected has been deleted. Please connect another Page, or restore it within Facebook's grace period.",
      ),
    ],
    source: dated("github.com/snarfed/webutil", "2016"),
    says: /page that has been deleted/i,
  },
  "page-migrated": {
    headline: "The Page moved to a new id",
    explanation: "Pages were merged or migrated. Meta's message names the new id: use that one.",
    steps: [see("Read /me/accounts again, and store the new id and token.", PAGES)],
    source: dated(ERRORS),
    codes: [21],
    says: /was migrated to page id/i,
  },
};
