// Answers about Pages as established projects keep them; names, ids and tokens in them are made up.

const ALL_PERMS = [
  "ADMINISTER",
  "EDIT_PROFILE",
  "CREATE_CONTENT",
  "MODERATE_CONTENT",
  "CREATE_ADS",
  "BASIC_ADMIN",
];
const ALL_TASKS = ["ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE"];

/** github.com/nov/fb_graph2 spec/mock_json/user/accounts.json: perms, and a `next` without cursors. */
export const PERMS_2014 = JSON.stringify({
  data: [
    ["Community", "Example Conference #exconf", "199573672162496"],
    ["Community organization", "Example.jp", "143103131020643"],
    ["Non-profit organization", "Example Foundation Japan", "137091357863079"],
  ].map(([category, name, id]) => ({ category, name, access_token: "page_token", perms: ALL_PERMS, id })),
  paging: {
    next: "https://graph.facebook.com/v2.0/519202518/accounts?limit=5000&offset=5000&__after_id=enc_r1N6hKRxxhguyw5-C4Xq7sDnsD71-Txd7VDiJAPZkrnH2Tq_Y8fT2z_-C8020xd_JS5FCeK26flasgH9MuEB2pVdKbCch2H-",
  },
});

/** github.com/roundrop/facebook4j mock_json/account/f4j.json: the `next` repeats the token. */
export const NEXT_WITH_TOKEN = JSON.stringify({
  data: [
    {
      access_token: "access_token",
      category: "Software",
      id: "184969411721788",
      name: "F4J",
      perms: ALL_PERMS,
    },
  ],
  paging: {
    next: "https://graph.facebook.com/100073204759436/accounts?access_token=access_token&limit=5000&offset=5000&__after_id=184969411721788",
  },
});

/** github.com/sns-sdks/python-facebook user_accounts_p2.json: the last part has cursors and no `next`. */
export const LAST_PART = JSON.stringify({
  data: [
    {
      access_token: "access_token",
      category: "Product/Service",
      category_list: [{ id: "2201", name: "Product/Service" }],
      name: "CCCCCCCCC",
      id: "123456",
      tasks: ALL_TASKS,
    },
    {
      access_token: "access_token",
      category: "Camera/Photo",
      category_list: [
        { id: "2208", name: "Camera/Photo" },
        { id: "2202", name: "Website" },
      ],
      name: "DDDDDDDD",
      id: "12345678",
      tasks: ALL_TASKS,
    },
  ],
  paging: {
    cursors: { before: "before", after: "after" },
    previous:
      "https://graph.facebook.com/v11.0/449119948237245/accounts?access_token=access_token&pretty=0&summary=1&limit=4&before=before",
  },
  summary: { total_count: 6 },
});

/** A public issue: runs of blanks, line breaks in the middle, and cut after the first Page. */
export const CUT_IN_ISSUE =
  '"data": [    {      "category": "Games/toys",       "name": "aaabbb",\n"access_token":\n"xxx",       "id":\n"123456789456132",       "perms": [        "ADMINISTER",\n"EDIT_PROFILE",         "CREATE_CONTENT",         "MODERATE_CONTENT",\n"CREATE_ADS",         "BASIC_ADMIN"      ]    },';

/** github.com/arsduo/koala: `GET /{app}/accounts/test-users`. */
export const TEST_USERS = JSON.stringify({
  data: [
    {
      id: "1312690177",
      access_token: "test_user_token",
      login_url:
        "https://www.facebook.com/platform/test_account_login.php?user_id=1312690177&n=fDeRaGkDNGkDzXG",
    },
    {
      id: "131269017",
      login_url: "https://www.facebook.com/platform/test_account_login.php?user_id=131269017",
    },
  ],
  paging: {
    next: "https://graph.facebook.com/119908831367602/accounts/test-users?access_token=119908831367602%7Co3w&limit=25",
  },
});

/** https://developers.facebook.com/docs/pages/access-tokens (read Nov 2026): one Page's token. */
export const ONE_NODE = JSON.stringify({
  access_token: "page-access-token-of-the-docs",
  id: "1353269864728879",
});
