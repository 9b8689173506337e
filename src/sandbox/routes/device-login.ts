import type { App } from "../app-registry.ts";
import { DEVICE_INTERVAL, DEVICE_LIFETIME, type DeviceLogin } from "../device-logins.ts";
import {
  CLIENT_TOKEN_REQUIRED,
  DEVICE_DECLINED,
  DEVICE_EXPIRED,
  DEVICE_PENDING,
  DEVICE_TOO_FAST,
  INVALID_PARAMETER,
} from "../exchange-error.ts";
import { type Answer, give, type GraphCall, refuse } from "../graph-call.ts";
import { missingParameter } from "../graph-error.ts";
import type { Grant } from "../issued-token.ts";

/** The app whose `<id>|<client token>` the call is made with: recorded that no other token will do (bk-rs, Nov 2022). */
const clientApp = ({ world, accessToken }: GraphCall): App | null =>
  world.apps.find(({ id, clientToken, deleted }) => !deleted && accessToken === `${id}|${clientToken}`) ??
  null;

/**
 * `POST /device/login`: codes for a device and for the person in front of it.
 * @see https://developers.facebook.com/docs/facebook-login/for-devices; bk-rs/oauth2-rs (recorded Nov 2022)
 */
export function deviceLogin(call: GraphCall): Answer {
  const app = clientApp(call);
  if (app === null) return refuse(CLIENT_TOKEN_REQUIRED);
  const scopes = (call.params.get("scope") ?? "public_profile").split(/[\s,]+/).filter((name) => name !== "");
  const { code, userCode } = call.world.devices.begin(app, scopes, call.now);
  return give({
    code,
    user_code: userCode,
    verification_uri: "https://www.facebook.com/device",
    expires_in: DEVICE_LIFETIME,
    interval: DEVICE_INTERVAL,
  });
}

function giveToken({ world, now }: GraphCall, login: DeviceLogin): Answer {
  const { answer: person, app, scopes } = login;
  if (person === null || typeof person === "string") return refuse(DEVICE_PENDING);
  login.answer = "used";
  const grants = scopes.map((scope): Grant => ({ scope, targets: null, status: "granted" }));
  const token = world.exchange(world.logIn({ person, app, grants, at: now }), now);
  return give({
    access_token: token.text,
    data_access_expiration_time: token.dataAccessExpiresAt,
    ...(token.expiresAt !== 0 && { expires_in: token.expiresAt - now }),
  });
}

/**
 * `POST /device/login_status`: the device asks whether somebody has logged in. Uncertain: that the token lives long, that a
 * code gives one token alone, and what is said of a code that was never given out.
 * @see https://developers.facebook.com/docs/facebook-login/for-devices; bk-rs/oauth2-rs (recorded Nov 2022)
 */
export function deviceLoginStatus(call: GraphCall): Answer {
  const { world, params, now } = call;
  const app = clientApp(call);
  if (app === null) return refuse(CLIENT_TOKEN_REQUIRED);
  const code = params.get("code");
  if (code === undefined) return refuse(missingParameter("code"));
  const login = world.devices.find(code);
  if (login === null || login.app.id !== app.id) return refuse(INVALID_PARAMETER);
  if (now - login.startedAt >= DEVICE_LIFETIME || login.answer === "used") return refuse(DEVICE_EXPIRED);
  const tooFast = login.askedAt !== null && now - login.askedAt < DEVICE_INTERVAL;
  login.askedAt = now;
  if (tooFast) return refuse(DEVICE_TOO_FAST);
  return login.answer === "declined" ? refuse(DEVICE_DECLINED) : giveToken(call, login);
}
