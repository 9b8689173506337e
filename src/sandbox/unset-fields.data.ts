// Fields that objects of a kind have at Meta, and for which nobody here has a value: asked for, they are left out, where
// names that do not exist at all are refused. From the field lists of Meta's python SDK v25 (read Nov 2026).
const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const UNSET_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  // With gender, verified and others of which clients ask by default: laravel/socialite, django-allauth (Nov 2026).
  User: names(`
    about age_range avatar_2d_profile_picture birthday community cover currency education favorite_athletes
    favorite_teams gender hometown id_for_avatars inspirational_people instagram_user_self_asset install_type installed
    is_guest_user is_work_account languages link locale location meeting_for payment_pricepoints political profile_pic
    quotes relationship_status religion shared_login_upgrade_required_by significant_other sports
    supports_donate_button_in_live_video third_party_id timezone token_for_business updated_time verified
    video_upload_limits website client_business_id`),
  Page: names(`
    about ad_campaign affiliation app_id artists_we_like attire awards band_interests band_members best_page bio
    birthday booking_agent built can_checkin can_post checkins company_overview
    connected_page_backed_instagram_account contact_address country_page_likes cover culinary_team current_location
    delivery_and_pickup_option_info description description_html differently_open_offerings directed_by display_subtext
    displayed_message_response_time emails engagement featured_video features food_styles founded general_info
    general_manager genre global_brand_page_name global_brand_root_id has_added_app has_lead_access
    has_whatsapp_business_number has_whatsapp_number hometown hours impressum influences is_always_open is_chain
    is_community_page is_eligible_for_branded_content is_messenger_bot_get_started_enabled is_messenger_platform_bot
    is_owned is_permanently_closed is_unclaimed is_verified is_webhooks_subscribed keywords
    leadgen_tos_acceptance_time leadgen_tos_accepted leadgen_tos_accepting_user location members merchant_id
    merchant_review_status messaging_feature_status mission mpg name_with_location_descriptor network new_like_count
    offer_eligible overall_star_rating owner_business page_token parent_page parking payment_options personal_info
    personal_interests pharma_safety_info phone pickup_options place_type plot_outline preferred_audience press_contact
    price_range privacy_info_url produced_by products promotion_eligible promotion_ineligible_reason public_transit
    rating_count recipient record_label release_date restaurant_services restaurant_specialties schedule screenplay_by
    season single_line_address starring start_info store_code store_location_descriptor store_number studio
    supports_donate_button_in_live_video talking_about_count temporary_status unread_message_count unread_notif_count
    unseen_message_count user_access_expire_time voip_info website were_here_count whatsapp_number written_by`),
  // Most need an app token.
  Application: names(`
    android_key_hash app_domains app_name app_type business canvas_url company config_ids contact_email created_time
    creator_uid daily_active_users daily_active_users_rank deauth_callback_url description ios_bundle_id
    latest_sdk_version migrations mobile_web_url monthly_active_users monthly_active_users_rank namespace
    object_store_urls owner_business photo_url privacy_policy_url restrictions server_ip_whitelist subcategory
    supported_platforms terms_of_service_url user_support_email user_support_url website_url weekly_active_users`),
  Business: names(`
    block_offline_analytics created_by created_time extended_updated_time is_hidden payment_account_id primary_page
    profile_picture_uri timezone_id two_factor_type updated_by updated_time user_access_expire_time vertical
    vertical_id permitted_roles`),
  IGUser: names(`
    biography business_discovery followers_count follows_count ig_id media_count mentioned_comment mentioned_media
    profile_picture_url shopping_review_status website`),
  AdAccount: names(`
    account_status age amount_spent balance business business_city business_country_code business_name capabilities
    created_time currency disable_reason end_advertiser end_advertiser_name funding_source funding_source_details
    is_personal is_prepay_account media_agency min_campaign_group_spend_cap min_daily_budget owner owner_business
    partner spend_cap tax_id timezone_id timezone_name timezone_offset_hours_utc tos_accepted user_tasks`),
  WhatsAppBusinessAccount: names(`
    account_review_status analytics business_verification_status country creation_time currency health_status
    is_enabled_for_insights linked_commerce_account message_template_namespace on_behalf_of_business_info owner_business
    owner_business_info ownership_type primary_funding_id purchase_order_number status timezone_id`),
  Post: names(`
    actions admin_creator attachments backdated_time can_reply_privately from full_picture icon is_expired is_hidden
    is_published parent_id permalink_url privacy promotable_id properties shares status_type story to updated_time`),
  UnifiedThread: names(
    "can_reply former_participants is_subscribed message_count name participants senders snippet unread_count",
  ),
};
