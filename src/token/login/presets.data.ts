/** A choice of permissions for a common purpose. What these need comes along by itself. */
export interface Preset {
  readonly name: string;
  readonly permissions: readonly string[];
}

export const PRESETS: readonly Preset[] = [
  { name: "Profile", permissions: ["public_profile", "email"] },
  {
    name: "Publish to Pages",
    permissions: ["pages_manage_posts", "pages_read_engagement", "business_management"],
  },
  { name: "Messages", permissions: ["pages_messaging"] },
  { name: "Ads", permissions: ["ads_management", "ads_read", "business_management"] },
  {
    name: "Instagram",
    permissions: ["instagram_basic", "instagram_content_publish", "business_management"],
  },
];
