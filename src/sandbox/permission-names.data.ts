/**
 * What an app may ask for in a Facebook login. Names: restfb's FacebookPermissions (2026), the table of Facebook Login
 * for Business, bk-rs/facebook-apis-rs (read Nov 2026). Everything else is an invalid scope here, as it is there:
 * retired names (manage_pages, publish_pages and others), those of the Instagram login (instagram_business_…), those of
 * Threads, and what never was one.
 */
const NAMES = `
public_profile email openid
user_friends user_birthday user_gender user_age_range user_hometown user_location user_likes user_link user_photos
user_posts user_videos user_messenger_contact
pages_show_list pages_read_engagement pages_read_user_content pages_manage_posts pages_manage_engagement
pages_manage_metadata pages_manage_ads pages_manage_cta pages_manage_instant_articles pages_messaging
pages_utility_messaging pages_events page_events pages_user_gender pages_user_locale pages_user_timezone
pages_manage_leads read_insights publish_video leads_retrieval
ads_read ads_management business_management catalog_management attribution_read private_computation_access
commerce_account_manage_orders commerce_account_read_orders commerce_account_read_reports
commerce_account_read_settings commerce_manage_accounts manage_app_solutions manage_fundraisers
read_audience_network_insights
instagram_basic instagram_content_publish instagram_manage_comments instagram_manage_insights
instagram_manage_messages instagram_shopping_tag_products instagram_manage_contents instagram_manage_events
instagram_branded_content_ads_brand instagram_branded_content_brand instagram_branded_content_creator
instagram_creator_marketplace_discovery instagram_creator_marketplace_messaging
whatsapp_business_management whatsapp_business_messaging whatsapp_business_manage_events
`;

export const PERMISSION_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
