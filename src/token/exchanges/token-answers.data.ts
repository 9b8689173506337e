import type { TokenAnswer } from "./read-token-answer.ts";

/** Answers of token endpoints in public fixtures and documents (read Nov 2026), with what they mean. For tests. */
export const TOKEN_ANSWERS: readonly {
  readonly id: string;
  readonly source: string;
  readonly body: string;
  readonly expected: Partial<TokenAnswer>;
}[] = [
  {
    id: "tok-001-urlencoded-expires",
    source: "github.com/nov/fb_graph2 spec/mock_json/token_response.json",
    body: "access_token=access_token&expires=5183975",
    expected: { token: "access_token", expiresIn: 5_183_975, format: "url-encoded", truncated: false },
  },
  {
    id: "tok-011-app-token",
    source: "github.com/arsduo/koala spec/fixtures/mock_facebook_responses.yml (shape)",
    body: "access_token=667099675250387|sHCFqFdHyueY4oW2ctTqq44nCk2",
    expected: { family: "app", service: "facebook", expiresIn: null, format: "url-encoded" },
  },
  {
    id: "tok-014-threads-long",
    source: "github.com/sns-sdks/python-facebook testdata/base/threads_user_long_lived_token.json",
    body: '{"access_token":"THQVJ...","token_type":"bearer","expires_in":5183944}',
    expected: { service: "threads", truncated: true, expiresIn: 5_183_944, format: "json" },
  },
  {
    id: "tok-015-ig-data-list",
    source: "Meta's documentation of Instagram Login",
    body: '{"data":[{"access_token":"EAACEdEose0...","user_id":"1020...","permissions":"instagram_business_basic,instagram_business_manage_messages,instagram_business_manage_comments,instagram_business_content_publish"}]}',
    expected: {
      service: "instagram",
      truncated: true,
      format: "json-list",
      scopes: [
        "instagram_business_basic",
        "instagram_business_manage_messages",
        "instagram_business_manage_comments",
        "instagram_business_content_publish",
      ],
    },
  },
  {
    id: "tok-016-ig-flat-array",
    source: "github.com/restfb/restfb src/test/resources/json/instagram/accesstoken.json",
    body: '{"access_token":"EAACEdEose0...","user_id":"1234567890","permissions":["instagram_business_basic","instagram_business_manage_messages","instagram_business_manage_comments","instagram_business_content_publish"]}',
    expected: {
      service: "instagram",
      truncated: true,
      format: "json",
      userId: "1234567890",
      scopes: [
        "instagram_business_basic",
        "instagram_business_manage_messages",
        "instagram_business_manage_comments",
        "instagram_business_content_publish",
      ],
    },
  },
];
