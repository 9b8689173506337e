import { describe, expect, test } from "vitest";
import { readCallback } from "./read-callback.ts";

describe("readCallback", () => {
  test("reads a cancelled login as Meta documents it", () => {
    const address =
      "https://app.example/cb?error_reason=user_denied&error=access_denied&error_code=200&error_description=Permissions+error.&state=abc#_=_";
    expect(readCallback(address)).toMatchObject({
      outcome: "denied",
      error: "access_denied",
      errorCode: 200,
      errorReason: "user_denied",
      errorDescription: "Permissions error.",
      state: "abc",
      code: null,
    });
  });

  test("an error that is no cancelling is one", () => {
    expect(readCallback("https://app.example/cb?error=server_error&state=1")).toMatchObject({
      outcome: "error",
      error: "server_error",
    });
  });

  test.each([
    ["https://app.example/cb?code=AQDx81-abc&state=1#_=_", "AQDx81-abc"],
    ["https://app.example/cb?code=AQDx81-abc#_", "AQDx81-abc"],
    ["?code=AQDx81-abc&state=1", "AQDx81-abc"],
    ["code=AQDx81-abc&state=1", "AQDx81-abc"],
    ['GET "/auth/callback?state=1&code=AQDx81-abc" for 192.0.2.17', "AQDx81-abc"],
    ["visit (https://x.example/?q=1) then https://app.example/cb?code=AQDx81-abc", "AQDx81-abc"],
  ])("finds the code in %s", (text, code) => {
    expect(readCallback(text)).toMatchObject({ outcome: "code", code });
  });

  test("reads what was granted and declined, and both times", () => {
    const address =
      "https://app.example/#access_token=x&expires_in=5000&data_access_expiration_time=1803600000&granted_scopes=email%2Cpublic_profile&denied_scopes=";
    expect(readCallback(address)).toMatchObject({
      outcome: "token",
      expiresIn: 5000,
      dataAccessExpiresAt: 1_803_600_000,
      grantedScopes: ["email", "public_profile"],
      deniedScopes: [],
    });
  });

  test.each([
    "https://graph.facebook.com/v21.0/me?access_token=x&expires_in=1",
    "https://graph.facebook.com/oauth/access_token?client_id=1&code=AQDx81",
    "https://app.example/oauth/access_token?code=AQDx81&state=1",
    "https://www.facebook.com/v21.0/dialog/oauth?client_id=1&redirect_uri=https://app.example/?code=AQDx81",
    "https://api.example/data?access_token=x&limit=3",
    "https://shop.example/?code=404",
    "job failed: error=timeout after 3 s",
    "{error_msg=An unknown error occurred, error_code=1}",
    "code=AQDx81",
    "https://app.example/cb?code=&state=1",
    "nothing at all",
  ])("takes %s for no callback", (text) => {
    expect(readCallback(text)).toBeNull();
  });
});
