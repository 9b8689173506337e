/**
 * A saved set of Facebook Login for Business: the permissions, and whose token comes of it: the person's, or that of a
 * system user of their business, which ends after 60 days or not by time.
 * @see https://developers.facebook.com/documentation/facebook-login/facebook-login-for-business (read Nov 2026)
 */
export interface LoginConfiguration {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly token: "user" | "system-user" | "system-user-60-days";
}

/** How an app's login is set up. */
export interface LoginSettings {
  /** In development, only people with a role in the app can log in. */
  readonly mode: "live" | "development";
  /** It has Facebook Login for Business, which wants more than a profile and an address. */
  readonly forBusiness: boolean;
  /** Meta has taken the login from all who have no role in the app. */
  readonly suspended: boolean;
  readonly configurations: readonly LoginConfiguration[];
}

export const ORDINARY_LOGIN: LoginSettings = {
  mode: "live",
  forBusiness: false,
  suspended: false,
  configurations: [],
};
