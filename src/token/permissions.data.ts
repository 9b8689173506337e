/** What is known of one permission. Its product and targets: `permission-groups.ts`. */
export interface PermissionFacts {
  /** One plain line. */
  readonly allows: string;
  readonly dependsOn: readonly string[];
  /** `documented`: Meta says so. `likely`: known from use, so it decides nothing. */
  readonly dependencyCertainty: "documented" | "likely";
  /** Its access to data ends 90 days after the person's last activity. */
  readonly dataAccessEnds: boolean;
  /** Null: in use today. */
  readonly retired: Retirement | null;
}

interface Retirement {
  /** Month or year; null where no source names it. */
  readonly since: string | null;
  readonly replacedBy: readonly string[];
  readonly certainty: "documented" | "likely";
}

const LIST = "pages_show_list";
const READ = "pages_read_engagement";

/** https://developers.facebook.com/docs/facebook-login/auth-vs-data (Nov 2026): data access without an end. */
const LASTING = new Set(
  "ads_read ads_management business_management configure_page_transactions pages_manage_ads pages_manage_cta pages_manage_instant_articles pages_manage_engagement pages_manage_metadata pages_manage_posts pages_messaging pages_read_engagement pages_read_user_content pages_show_list read_audience_network_insights read_insights".split(
    " ",
  ),
);

/** https://developers.facebook.com/docs/permissions, and field reports that quote it (Nov 2026). */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  ads_management: [READ, LIST],
  business_management: [READ, LIST],
  catalog_management: ["business_management"],
  pages_read_user_content: [LIST],
};

/** From use; no page of Meta's read in Nov 2026 confirms them. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  pages_read_engagement: [LIST],
  pages_manage_posts: [READ, LIST],
  pages_manage_engagement: ["pages_read_user_content", LIST],
  pages_manage_metadata: [LIST],
  pages_messaging: ["pages_manage_metadata", LIST],
  read_insights: [READ, LIST],
  instagram_basic: [READ, LIST],
  instagram_content_publish: ["instagram_basic", READ, LIST],
  instagram_manage_comments: ["instagram_basic", READ, LIST],
  instagram_manage_insights: ["instagram_basic", READ, LIST],
  instagram_manage_messages: ["instagram_basic", READ, LIST],
  instagram_shopping_tag_products: ["catalog_management", "instagram_basic"],
  leads_retrieval: ["ads_management", "pages_manage_ads", LIST],
};

const RETIRED: Readonly<Record<string, Retirement>> = {
  manage_pages: {
    since: "2020",
    replacedBy: [LIST, READ, "pages_manage_metadata", "pages_manage_ads", "pages_read_user_content"],
    certainty: "likely",
  },
  publish_pages: {
    since: "2020",
    replacedBy: ["pages_manage_posts", "pages_manage_engagement"],
    certainty: "likely",
  },
  publish_to_groups: { since: "Apr 2024", replacedBy: [], certainty: "documented" },
  groups_access_member_info: { since: "Apr 2024", replacedBy: [], certainty: "documented" },
  publish_actions: { since: "2018", replacedBy: [], certainty: "likely" },
  offline_access: { since: null, replacedBy: [], certainty: "likely" },
  read_page_mailboxes: { since: null, replacedBy: ["pages_messaging"], certainty: "likely" },
  rsvp_event: { since: null, replacedBy: [], certainty: "likely" },
  user_events: { since: null, replacedBy: [], certainty: "likely" },
  user_managed_groups: { since: null, replacedBy: [], certainty: "likely" },
  user_tagged_places: { since: null, replacedBy: [], certainty: "likely" },
  business_basic: { since: "Jan 2025", replacedBy: ["instagram_business_basic"], certainty: "documented" },
  business_content_publish: {
    since: "Jan 2025",
    replacedBy: ["instagram_business_content_publish"],
    certainty: "documented",
  },
  business_manage_comments: {
    since: "Jan 2025",
    replacedBy: ["instagram_business_manage_comments"],
    certainty: "documented",
  },
  business_manage_messages: {
    since: "Jan 2025",
    replacedBy: ["instagram_business_manage_messages"],
    certainty: "documented",
  },
  user_media: { since: "Dec 2024", replacedBy: ["instagram_business_basic"], certainty: "likely" },
  user_profile: { since: "Dec 2024", replacedBy: ["instagram_business_basic"], certainty: "likely" },
  instagram_graph_user_media: {
    since: "Dec 2024",
    replacedBy: ["instagram_business_basic"],
    certainty: "likely",
  },
  instagram_graph_user_profile: {
    since: "Dec 2024",
    replacedBy: ["instagram_business_basic"],
    certainty: "likely",
  },
};

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

/** Every permission that is known here, by name. */
export const PERMISSIONS: ReadonlyMap<string, PermissionFacts> = new Map(
  Object.entries(ALLOWS).map(([name, allows]) => [
    name,
    {
      allows,
      dependsOn: DOCUMENTED[name] ?? LIKELY[name] ?? [],
      dependencyCertainty: name in DOCUMENTED ? "documented" : "likely",
      dataAccessEnds: !LASTING.has(name),
      retired: RETIRED[name] ?? null,
    },
  ]),
);
