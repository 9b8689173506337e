/** Which login gives a permission: each has a dialog of its own, and no other one takes its names. */
export type LoginKind = "facebook" | "instagram" | "threads";

/** Why a permission can't be asked for any more, and what took its place. */
interface Retirement {
  /** Month or year in which it ended, in words; null where no source tells. */
  readonly when: string | null;
  /** Empty where nothing took its place. */
  readonly replacements: readonly string[];
  /** `likely`: the names are documented, that they replace it is common knowledge only. */
  readonly certainty: "documented" | "likely";
}

/** What is known of one permission. Its product and targets: `permission-groups.ts`. */
export interface PermissionFacts {
  /** One plain line. */
  readonly allows: string;
  /** Permissions that it is of no use without, the nearest first; what these need is in their own entries. */
  readonly needs: readonly string[];
  readonly needsCertainty: "documented" | "likely";
  readonly login: LoginKind;
  /** Null while it can be asked for. */
  readonly retired: Retirement | null;
}

/** Names: restfb FacebookPermissions, Facebook Login for Business, docs/permissions (Nov 2026). */
const ALLOWS: Readonly<Record<string, string>> = {
  public_profile: "Name and profile picture. Every login has it.",
  email: "The person's e-mail address.",
  openid: "A signed statement of who logged in (OIDC).",
  user_friends: "Friends who use the same app.",
  user_birthday: "Date of birth.",
  user_gender: "Gender.",
  user_age_range: "Age range.",
  user_hometown: "Home town.",
  user_location: "Current city.",
  user_likes: "Pages the person likes.",
  user_link: "Link to the person's profile.",
  user_photos: "Photos the person posted or is tagged in.",
  user_posts: "Posts on the person's timeline.",
  user_videos: "Videos the person posted.",
  user_messenger_contact: "Write to the person in Messenger after they agreed.",
  pages_show_list: "List the Pages the person manages.",
  pages_read_engagement: "Read a Page's own posts, followers and details.",
  pages_read_user_content: "Read what others post on a Page.",
  pages_manage_posts: "Publish, change and delete a Page's posts.",
  pages_manage_engagement: "Write, hide and delete comments as a Page.",
  pages_manage_metadata: "Change a Page's settings and subscribe to its webhooks.",
  pages_manage_ads: "Manage ads that belong to a Page.",
  pages_manage_cta: "Change a Page's call-to-action button.",
  pages_manage_instant_articles: "Manage a Page's Instant Articles.",
  pages_manage_leads: "Manage leads of a Page.",
  pages_messaging: "Read and answer a Page's Messenger conversations.",
  pages_utility_messaging: "Send utility messages as a Page.",
  pages_events: "Log events on behalf of a Page.",
  page_events: "Log events on behalf of a Page.",
  pages_user_gender: "Gender of people who write to a Page.",
  pages_user_locale: "Language of people who write to a Page.",
  pages_user_timezone: "Time zone of people who write to a Page.",
  read_insights: "Statistics of Pages, apps and domains.",
  publish_video: "Publish live video.",
  leads_retrieval: "Read the leads that lead ads collected.",
  ads_read: "Read ads and their statistics.",
  ads_management: "Read and manage ads of ad accounts.",
  attribution_read: "Read attribution reports.",
  private_computation_access: "Use private computation for measurement.",
  read_audience_network_insights: "Statistics of Audience Network.",
  business_management: "Read and manage business portfolios and their assets.",
  catalog_management: "Read and manage product catalogs.",
  commerce_account_manage_orders: "Read and manage shop orders.",
  commerce_account_read_orders: "Read shop orders.",
  commerce_account_read_reports: "Read a shop's finance reports.",
  commerce_account_read_settings: "Read a shop's settings.",
  manage_app_solution: "Manage the app's partner solutions.",
  manage_app_solutions: "Manage the app's partner solutions.",
  manage_fundraisers: "Manage fundraisers.",
  instagram_basic: "Read an Instagram account's profile and media.",
  instagram_content_publish: "Publish to an Instagram account.",
  instagram_manage_comments: "Read, write and hide Instagram comments.",
  instagram_manage_insights: "Statistics of an Instagram account.",
  instagram_manage_messages: "Read and answer Instagram messages.",
  instagram_shopping_tag_products: "Tag products in Instagram posts.",
  instagram_manage_contents: "Manage an Instagram account's content.",
  instagram_manage_events: "Log events on behalf of an Instagram account.",
  instagram_branded_content_ads_brand: "Use creators' branded content in ads, as a brand.",
  instagram_branded_content_brand: "Manage branded content, as a brand.",
  instagram_branded_content_creator: "Manage branded content, as a creator.",
  instagram_creator_marketplace_discovery: "Find creators in Instagram's marketplace.",
  instagram_creator_marketplace_messaging: "Write to creators in Instagram's marketplace.",
  instagram_business_basic: "Read the Instagram account that logged in.",
  instagram_business_content_publish: "Publish to the Instagram account that logged in.",
  instagram_business_manage_comments: "Manage its comments.",
  instagram_business_manage_insights: "Read its statistics.",
  instagram_business_manage_messages: "Read and answer its messages.",
  whatsapp_business_management: "Manage WhatsApp accounts, numbers and templates.",
  whatsapp_business_messaging: "Send and receive WhatsApp messages.",
  whatsapp_business_manage_events: "Log events on behalf of a WhatsApp account.",
  threads_basic: "Read the Threads profile and posts.",
  threads_content_publish: "Publish to Threads.",
  threads_manage_replies: "Hide and answer replies on Threads.",
  threads_read_replies: "Read replies on Threads.",
  threads_manage_insights: "Statistics of Threads posts.",
  threads_keyword_search: "Search Threads posts by word.",
  threads_delete: "Delete Threads posts.",
  threads_location_tagging: "Tag places in Threads posts.",
  threads_manage_mentions: "Read Threads posts that mention the person.",
  threads_profile_discovery: "Look up public Threads profiles.",
  threads_share_to_instagram: "Share Threads posts to Instagram.",
  configure_page_transactions: "Configure payments of a Page.",
  manage_pages: "Managed Pages and their tokens.",
  publish_pages: "Published as a Page.",
  publish_to_groups: "Posted to groups.",
  groups_access_member_info: "Read who posted in a group.",
  publish_actions: "Posted to the person's timeline.",
  offline_access: "Asked for tokens that outlive the session.",
  read_page_mailboxes: "Read a Page's messages.",
  rsvp_event: "Answered invitations to events.",
  user_events: "Events the person joins.",
  user_managed_groups: "Groups the person manages.",
  user_tagged_places: "Places the person was tagged at.",
  business_basic: "Read the Instagram account that logged in.",
  business_content_publish: "Published to the Instagram account that logged in.",
  business_manage_comments: "Managed its comments.",
  business_manage_messages: "Read and answered its messages.",
  user_media: "Instagram Basic Display: the person's media.",
  user_profile: "Instagram Basic Display: the person's profile.",
  instagram_graph_user_media: "Instagram Basic Display: the person's media.",
  instagram_graph_user_profile: "Instagram Basic Display: the person's profile.",
};

/**
 * Meta's page of permissions (developers.facebook.com/docs/permissions, read Nov 2026) says so of the first. The others
 * are quoted from it by third parties, or common knowledge: shown as likely, and never forced on anybody.
 */
const DOCUMENTED_NEEDS: Readonly<Record<string, string>> = {
  ads_management: "pages_read_engagement pages_show_list",
};
const LIKELY_NEEDS: Readonly<Record<string, string>> = {
  business_management: "pages_read_engagement pages_show_list",
  catalog_management: "business_management",
  pages_read_user_content: "pages_show_list",
  pages_read_engagement: "pages_show_list",
  pages_manage_posts: "pages_read_engagement pages_show_list",
  pages_manage_engagement: "pages_read_user_content pages_show_list",
  pages_manage_metadata: "pages_show_list",
  pages_messaging: "pages_manage_metadata pages_show_list",
  read_insights: "pages_read_engagement pages_show_list",
  instagram_basic: "pages_read_engagement pages_show_list",
  instagram_content_publish: "instagram_basic pages_read_engagement pages_show_list",
  instagram_manage_comments: "instagram_basic pages_read_engagement pages_show_list",
  instagram_manage_insights: "instagram_basic pages_read_engagement pages_show_list",
  instagram_manage_messages: "instagram_basic pages_read_engagement pages_show_list",
  instagram_shopping_tag_products: "catalog_management instagram_basic",
  leads_retrieval: "ads_management pages_manage_ads pages_show_list",
};

const retired = (
  when: string | null,
  replacements: string,
  certainty: Retirement["certainty"] = "likely",
): Retirement => ({ when, replacements: replacements.split(" ").filter(Boolean), certainty });

/** Sources: Graph API's changelog; restfb FacebookPermissions; mautic/MauticFBAds issue 7 (read Nov 2026). */
const RETIRED: Readonly<Record<string, Retirement>> = {
  manage_pages: retired(
    "2020 (v7.0)",
    "pages_show_list pages_read_engagement pages_manage_metadata pages_manage_ads pages_read_user_content",
  ),
  publish_pages: retired("2020 (v7.0)", "pages_manage_posts pages_manage_engagement"),
  publish_to_groups: retired("April 2024 (v19.0)", "", "documented"),
  groups_access_member_info: retired("April 2024 (v19.0)", "", "documented"),
  publish_actions: retired("2018", ""),
  offline_access: retired(null, ""),
  read_page_mailboxes: retired(null, ""),
  rsvp_event: retired(null, ""),
  user_events: retired(null, ""),
  user_managed_groups: retired(null, ""),
  user_tagged_places: retired(null, ""),
  // Instagram Login's names before 27 Jan 2025 (docs/instagram-platform, read Nov 2026).
  business_basic: retired("January 2025", "instagram_business_basic", "documented"),
  business_content_publish: retired("January 2025", "instagram_business_content_publish", "documented"),
  business_manage_comments: retired("January 2025", "instagram_business_manage_comments", "documented"),
  business_manage_messages: retired("January 2025", "instagram_business_manage_messages", "documented"),
  // Basic Display was shut down in Dec 2024.
  user_media: retired("December 2024", "instagram_business_basic"),
  user_profile: retired("December 2024", "instagram_business_basic"),
  instagram_graph_user_media: retired("December 2024", "instagram_business_basic"),
  instagram_graph_user_profile: retired("December 2024", "instagram_business_basic"),
};

/** Instagram Login and Threads have dialogs of their own (docs/instagram-platform, docs/threads, read Nov 2026). */
function loginOf(name: string): LoginKind {
  if (name.startsWith("threads_")) return "threads";
  const ofInstagram =
    /^(instagram_business_|business_(?!management)|user_(media|profile)$|instagram_graph_user_)/;
  return ofInstagram.test(name) ? "instagram" : "facebook";
}

/** Own members alone: "constructor" is no permission. */
const entry = <T>(table: Readonly<Record<string, T>>, name: string): T | null =>
  (Object.hasOwn(table, name) ? table[name] : null) ?? null;

function factsOf(name: string, allows: string): PermissionFacts {
  const documented = entry(DOCUMENTED_NEEDS, name);
  return {
    allows,
    needs: (documented ?? entry(LIKELY_NEEDS, name))?.split(" ") ?? [],
    needsCertainty: documented === null ? "likely" : "documented",
    login: loginOf(name),
    retired: entry(RETIRED, name),
  };
}

/** Every permission that is known here, by name. */
export const PERMISSIONS: ReadonlyMap<string, PermissionFacts> = new Map(
  Object.entries(ALLOWS).map(([name, allows]) => [name, factsOf(name, allows)]),
);
