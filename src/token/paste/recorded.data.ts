// Payloads recorded in public fixtures, vendor documentation and issue threads (restfb, bk-rs/facebook-apis-rs,
// nov/fb_graph2, roundrop/facebook4j, sns-sdks/python-facebook, arsduo/koala and others; read Nov 2026). Every token,
// secret, id and name in them was replaced by a made-up one of the same shape.

/** Errors as Graph sent them; what each must be read as. */
export const RECORDED_ERRORS = [
  {
    name: "190 463 2015",
    payload:
      '{"error":{"message":"Error validating access token: Session has expired on Thursday, 09-Apr-15 15:00:00 PDT. The current time is Friday, 10-Apr-15 10:26:12 PDT.","type":"OAuthException","code":190,"error_subcode":463}}',
    expected: {
      code: 190,
      subcode: 463,
    },
  },
  {
    name: "190 463 whatsapp unwrapped",
    payload:
      '{"message":"Error validating access token: Session has expired on Friday, 26-Apr-24 06:00:00 PDT. The current time is Sunday, 28-Apr-24 03:40:10 PDT.","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"ARGGL_lnrCaNN-RsDmTqsQv"}',
    expected: {
      code: 190,
      subcode: 463,
    },
  },
  {
    name: "nocode expired unix",
    payload:
      '{"error":{"message":"Error validating access token: Session has expired at unix time 1308178800. The current unix time is 1308181975.","type":"OAuthException"}}',
    expected: {
      code: null,
      subcode: null,
    },
  },
  {
    name: "190 460 stored session",
    payload:
      '{"error":{"message":"Error validating access token: Session does not match current stored session. This may be because the user changed the password since the time the session was created or Facebook has changed the session for security reasons.","type":"OAuthException","code":190,"error_subcode":460,"fbtrace_id":"LRNsqxA3CDO"}}',
    expected: {
      code: 190,
      subcode: 460,
    },
  },
  {
    name: "190 459",
    payload:
      '{"error":{"message":"Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.","type":"OAuthException","code":190,"error_subcode":459}}',
    expected: {
      code: 190,
      subcode: 459,
    },
  },
  {
    name: "102 only",
    payload: '{"error":{"message":"User need to relogin","type":"OAuthException","code":102}}',
    expected: {
      code: 102,
      subcode: null,
    },
  },
  {
    name: "nocode signout",
    payload:
      '{"error":{"message":"Error validating access token: The session is invalid because the user logged out.","type":"OAuthException"}}',
    expected: {
      code: null,
      subcode: null,
    },
  },
  {
    name: "190 session key x",
    payload:
      '{"error":{"message":"Error validating access token: Session key 18.0,bGIouml_toQy26ScRNc.3600.1664010000-17841490451071111 is malformed because of invalid user id.","type":"OAuthException","code":190,"fbtrace_id":"AmZob7GCL1-heHwL2jOjq3Q"}}',
    expected: {
      code: 190,
      subcode: null,
    },
  },
  {
    name: "104 no token",
    payload:
      '{"error":{"message":"An access token is required to request this resource.","type":"OAuthException","code":104}}',
    expected: {
      code: 104,
      subcode: null,
    },
  },
  {
    name: "2500 active token",
    payload:
      '{"error":{"message":"An active access token must be used to query information about the current user.","type":"OAuthException","code":2500}}',
    expected: {
      code: 2500,
      subcode: null,
    },
  },
  {
    name: "4 2207051 action blocked",
    payload:
      '{"error":{"message":"Application request limit reached","type":"OAuthException","code":4,"error_subcode":2207051,"is_transient":false,"error_user_title":"action is blocked","error_user_msg":"We restrict certain activity to protect our community.","fbtrace_id":"ApY9Vwa47dxozdaRxf0CGD0"}}',
    expected: {
      code: 4,
      subcode: 2207051,
    },
  },
  {
    name: "613 custom",
    payload: '{"error":{"message":"(#613) Calls to this api have exceeded the rate limit.","code":613}}',
    expected: {
      code: 613,
      subcode: null,
    },
  },
  {
    name: "80001 page",
    payload:
      '{"error":{"message":"(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.","type":"OAuthException","code":80001,"fbtrace_id":"ATeoNPt12zbUC2URxq4GkmQ"}}',
    expected: {
      code: 80001,
      subcode: null,
    },
  },
  {
    name: "10 ig",
    payload:
      '{"error":{"message":"Application does not have permission for this action","type":"IGApiException","code":10,"fbtrace_id":"AGhTJ51aQoEC5l3_fE_BcVS"}}',
    expected: {
      code: 10,
      subcode: null,
    },
  },
  {
    name: "200 publish_actions",
    payload:
      '{"error":{"message":"(#200) Requires extended permission: publish_actions","type":"OAuthException","code":200}}',
    expected: {
      code: 200,
      subcode: null,
    },
  },
  {
    name: "200 facebookapi",
    payload: '{"error":{"message":"Permissions error","type":"FacebookApiException","code":200}}',
    expected: {
      code: 200,
      subcode: null,
    },
  },
  {
    name: "200 notype hide",
    payload: '{"error":{"message":"(#200) Can not hide or unhide this comment","code":200}}',
    expected: {
      code: 200,
      subcode: null,
    },
  },
  {
    name: "230 459",
    payload: '{"error":{"message":"errmsg","type":"exception","code":230,"error_subcode":459}}',
    expected: {
      code: 230,
      subcode: 459,
    },
  },
  {
    name: "283 engagement",
    payload:
      '{"error":{"message":"(#283) Requires pages_read_engagement permission to manage the object","type":"OAuthException","code":283,"fbtrace_id":"A8jYj7S04Nh--ndHSxtG7ze"}}',
    expected: {
      code: 283,
      subcode: null,
    },
  },
  {
    name: "294 ads",
    payload:
      '{"error":{"message":"(#294) Managing advertisements requires the extended permission ads_management and an application that is whitelisted to access the Ads API","code":294}}',
    expected: {
      code: 294,
      subcode: null,
    },
  },
  {
    name: "3 nocode",
    payload: '{"error":{"message":"(#3) App must be on whitelist","type":"OAuthException"}}',
    expected: {
      code: null,
      subcode: null,
      codeInMessage: 3,
    },
  },
  {
    name: "15 games",
    payload:
      '{"error":{"message":"(#15) This method is only accessible to Games.","type":"OAuthException","code":15}}',
    expected: {
      code: 15,
      subcode: null,
    },
  },
  {
    name: "100 33 threads",
    payload:
      '{"error":{"message":"Unsupported get request. Object with ID \'1234567\' does not exist, cannot be loaded due to missing permissions, or does not support this operation","type":"THApiException","code":100,"error_subcode":33,"fbtrace_id":"abcdefg"}}',
    expected: {
      code: 100,
      subcode: 33,
    },
  },
  {
    name: "100 ppca",
    payload:
      '{"error":{"message":"(#100) Object does not exist, cannot be loaded due to missing permission or reviewable feature, or does not support this operation. This endpoint requires the \'pages_read_engagement\' permission or the \'Page Public Content Access\' feature or the \'Page Public Metadata Access\' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions#manage-pages, https://developers.facebook.com/docs/apps/review/feature#reference-PAGES_ACCESS and https://developers.facebook.com/docs/apps/review/feature#page-public-metadata-access for details.","type":"OAuthException","code":100,"fbtrace_id":"AoYBGPwJkTXXr7EbdQ6hxrr"}}',
    expected: {
      code: 100,
      subcode: null,
    },
  },
  {
    name: "100 ppca proof",
    payload:
      '{"error":{"message":"(#100) Pages Public Content Access requires either app secret proof or an app token","type":"OAuthException","code":100,"fbtrace_id":"AC5wnC71f7FaixHVOvJpwjr"}}',
    expected: {
      code: 100,
      subcode: null,
    },
  },
  {
    name: "100 nonexisting",
    payload:
      '{"error":{"message":"(#100) Tried accessing nonexisting field (fdsfds) on node type (User)","type":"OAuthException","code":100}}',
    expected: {
      code: 100,
      subcode: null,
    },
  },
  {
    name: "100 36007 expired",
    payload:
      '{"error":{"message":"This authorization code has expired.","type":"OAuthException","code":100,"error_subcode":36007,"fbtrace_id":"AMcAtFGUaaz20cL2xIksf3-"}}',
    expected: {
      code: 100,
      subcode: 36007,
    },
  },
  {
    name: "100 used",
    payload:
      '{"error":{"message":"This authorization code has been used.","type":"OAuthException","code":100,"fbtrace_id":"wfI6tEYzUna"}}',
    expected: {
      code: 100,
      subcode: null,
    },
  },
  {
    name: "100 format",
    payload:
      '{"error":{"message":"Invalid verification code format.","type":"OAuthException","code":100,"fbtrace_id":"XXxx0XXXxx0"}}',
    expected: {
      code: 100,
      subcode: null,
    },
  },
  {
    name: "400 ig used",
    payload:
      '{"error_message":"Matching code was not found or was already used.","code":400,"error_type":"OAuthException"}',
    expected: {
      code: null,
      subcode: null,
    },
  },
  {
    name: "400 ig meta",
    payload:
      '{"meta":{"error_type":"OAuthAccessTokenException","code":400,"error_message":"The access_token provided is invalid."}}',
    expected: {
      code: null,
      subcode: null,
    },
  },
  {
    name: "1 https",
    payload:
      '{"error":{"message":"You must use https:// when passing an access token","type":"OAuthException","code":1}}',
    expected: {
      code: 1,
      subcode: null,
    },
  },
  {
    name: "neg1",
    payload: '{"error":{"message":"(#-1) Unexpected internal error","type":"OAuthException"}}',
    expected: {
      code: null,
      subcode: null,
      codeInMessage: -1,
    },
  },
  {
    name: "131009 wa",
    payload:
      '{"error":{"message":"(#131009) Parameter value is not valid","type":"OAuthException","code":131009,"error_data":{"messaging_product":"whatsapp","details":"Duplicate button id"},"fbtrace_id":"AkfhzbhBbTHkDCRT9rv_7qB"}}',
    expected: {
      code: 131009,
      subcode: null,
    },
  },
] as const;

/** Answers of `debug_token`; `subcode` is that of the error inside. */
export const RECORDED_INSPECTIONS = [
  {
    name: "undecryptable",
    payload:
      '{"data":{"error":{"code":190,"message":"The access token could not be decrypted"},"is_valid":false,"scopes":[]}}',
    expected: {
      valid: false,
      appId: null,
      expires: {
        kind: "not-reported",
      },
    },
    subcode: null,
  },
  {
    name: "cannot parse",
    payload:
      '{"data":{"error":{"code":190,"message":"Invalid OAuth access token - Cannot parse access token"},"is_valid":false,"scopes":[]}}',
    expected: {
      valid: false,
      appId: null,
      expires: {
        kind: "not-reported",
      },
    },
    subcode: null,
  },
  {
    name: "app token",
    payload:
      '{"data":{"app_id":"510446444976222","type":"APP","application":"example-web-app-demo","is_valid":true,"scopes":[]}}',
    expected: {
      valid: true,
      userId: null,
      expires: {
        kind: "not-reported",
      },
    },
    subcode: null,
  },
  {
    name: "user expired",
    payload:
      '{"data":{"app_id":"510446444976222","type":"USER","application":"example-web-app-demo","data_access_expires_at":1671205551,"error":{"code":190,"message":"Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST. The current time is Thursday, 17-Nov-22 21:30:03 PST.","subcode":463},"expires_at":1668613551,"is_valid":false,"issued_at":1663429551,"scopes":["email","public_profile"],"user_id":"123"}}',
    expected: {
      valid: false,
      issuedAt: 1663429551,
      expires: {
        kind: "at",
        at: 1668613551,
      },
    },
    subcode: 463,
  },
  {
    name: "numeric ids sso",
    payload:
      '{"data":{"app_id":100000000000,"application":"Social Cafe","expires_at":1352419328,"is_valid":true,"issued_at":1347235328,"metadata":{"sso":"iphone-safari"},"scopes":["email","publish_actions"],"user_id":1207059}}',
    expected: {
      valid: true,
      appId: "100000000000",
      issuedAt: 1347235328,
      userId: "1207059",
      expires: {
        kind: "at",
        at: 1352419328,
      },
    },
    subcode: null,
  },
  {
    name: "page numeric profile",
    payload:
      '{"app_id":100000000000,"application":"Social Cafe","expires_at":0,"is_valid":true,"issued_at":1347235328,"metadata":{"sso":"iphone-safari"},"scopes":["email","publish_actions"],"user_id":1207059,"profile_id":123456789}',
    expected: {
      valid: true,
      userId: "1207059",
      expires: {
        kind: "never",
      },
    },
    subcode: null,
  },
  {
    name: "error plus nonce",
    payload:
      '{"data":{"app_id":"123","application":"Foo App","error":{"code":190,"message":"Foo error message.","subcode":463},"issued_at":1422110200,"expires_at":1422115200,"is_valid":false,"metadata":{"sso":"iphone-sso","auth_type":"rerequest","auth_nonce":"no-replicatey"},"scopes":["public_profile","basic_info","user_friends"],"profile_id":"1000","user_id":"1337"}}',
    expected: {
      valid: false,
      issuedAt: 1422110200,
      expires: {
        kind: "at",
        at: 1422115200,
      },
    },
    subcode: 463,
  },
  {
    name: "app min",
    payload: '{"data":{"app_id":"327677937916793","is_valid":true}}',
    expected: {
      valid: true,
      userId: null,
      expires: {
        kind: "not-reported",
      },
    },
    subcode: null,
  },
  {
    name: "system user wa",
    payload:
      '{"data":{"app_id":"2555734046525862","type":"SYSTEM_USER","application":"example works","data_access_expires_at":0,"expires_at":0,"is_valid":true,"issued_at":1786881806,"scopes":["whatsapp_business_management","whatsapp_business_messaging","manage_app_solution","public_profile"],"user_id":"122363589581497946"}}',
    expected: {
      valid: true,
      issuedAt: 1786881806,
      expires: {
        kind: "never",
      },
    },
    subcode: null,
  },
  {
    name: "npe user partial",
    payload:
      '{"data":{"type":"USER","is_valid":true,"expires_at":0,"granular_scopes":[{"scope":"pages_show_list","target_ids":["101867790546499"]},{"scope":"pages_read_engagement","target_ids":["101867790546499"]},{"scope":"pages_manage_posts","target_ids":["101867790546499"]},{"scope":"pages_manage_engagement","target_ids":["101867790546499"]},{"scope":"pages_manage_metadata","target_ids":["146799270680609"]},{"scope":"business_management","target_ids":["1096693258596214"]},{"scope":"instagram_basic"},{"scope":"instagram_manage_insights"}]}}',
    expected: {
      valid: true,
      expires: {
        kind: "never",
      },
    },
    subcode: null,
  },
  {
    name: "bigint targets",
    payload:
      '{"data":{"app_id":"meta-app-id","user_id":"system-user-1","is_valid":true,"type":"SYSTEM_USER","scopes":["instagram_basic","pages_show_list"],"granular_scopes":[{"scope":"instagram_basic","target_ids":[17841400000000003]},{"scope":"pages_show_list","target_ids":[111111111111112]}],"expires_at":0}}',
    expected: {
      valid: true,
      expires: {
        kind: "never",
      },
    },
    subcode: null,
  },
] as const;

/** Answers of `/me/accounts`, `/me/permissions` and of token endpoints. */
export const RECORDED_ANSWERS = [
  {
    name: "perms 2014",
    payload:
      '{"data":[{"category":"Community","name":"Example Conference #exconf","access_token":"page_token","perms":["ADMINISTER","EDIT_PROFILE","CREATE_CONTENT","MODERATE_CONTENT","CREATE_ADS","BASIC_ADMIN"],"id":"199573672162496"},{"category":"Community organization","name":"Example.jp","access_token":"page_token","perms":["ADMINISTER","EDIT_PROFILE","CREATE_CONTENT","MODERATE_CONTENT","CREATE_ADS","BASIC_ADMIN"],"id":"143103131020643"},{"category":"Non-profit organization","name":"Example Foundation Japan","access_token":"page_token","perms":["ADMINISTER","EDIT_PROFILE","CREATE_CONTENT","MODERATE_CONTENT","CREATE_ADS","BASIC_ADMIN"],"id":"137091357863079"}],"paging":{"next":"https://graph.facebook.com/v2.0/519202518/accounts?limit=5000&offset=5000&__after_id=enc_r1N6hKRxxhguyw5-C4Xq7sDnsD71-Txd7VDiJAPZkrnH2Tq_Y8fT2z_-C8020xd_JS5FCeK26flasgH9MuEB2pVdKbCch2H-"}}',
    kind: "accounts",
    tokens: [],
    cut: [],
  },
  {
    name: "perms next token",
    payload:
      '{"data":[{"access_token":"access_token","category":"Software","id":"184969411721788","name":"F4J","perms":["ADMINISTER","EDIT_PROFILE","CREATE_CONTENT","MODERATE_CONTENT","CREATE_ADS","BASIC_ADMIN"]}],"paging":{"next":"https://graph.facebook.com/100073204759436/accounts?access_token=access_token&limit=5000&offset=5000&__after_id=184969411721788"}}',
    kind: "accounts",
    tokens: [],
    cut: [],
  },
  {
    name: "p2 last",
    payload:
      '{"data":[{"access_token":"access_token","category":"Product/Service","category_list":[{"id":"2201","name":"Product/Service"}],"name":"CCCCCCCCC","id":"123456","tasks":["ANALYZE","ADVERTISE","MESSAGING","MODERATE","CREATE_CONTENT","MANAGE"]},{"access_token":"access_token","category":"Camera/Photo","category_list":[{"id":"2208","name":"Camera/Photo"},{"id":"2202","name":"Website"}],"name":"DDDDDDDD","id":"12345678","tasks":["ANALYZE","ADVERTISE","MESSAGING","MODERATE","CREATE_CONTENT","MANAGE"]}],"paging":{"cursors":{"before":"before","after":"after"},"previous":"https://graph.facebook.com/v11.0/449119948237245/accounts?access_token=access_token&pretty=0&summary=1&limit=4&before=before"},"summary":{"total_count":6}}',
    kind: "accounts",
    tokens: [],
    cut: [],
  },
  {
    name: "unquoted issue",
    payload:
      '"data": [    {      "category": "Games/toys",       "name": "aaabbb",\n"access_token":\n"xxx",       "id":\n"123456789456132",       "perms": [        "ADMINISTER",\n"EDIT_PROFILE",         "CREATE_CONTENT",         "MODERATE_CONTENT",\n"CREATE_ADS",         "BASIC_ADMIN"      ]    },',
    kind: "accounts",
    tokens: [],
    cut: [],
  },
  {
    name: "installed",
    payload:
      '{"data":[{"permission":"installed","status":"granted"},{"permission":"public_profile","status":"granted"},{"permission":"read_stream","status":"granted"},{"permission":"read_mailbox","status":"granted"},{"permission":"read_page_mailboxes","status":"granted"},{"permission":"rsvp_event","status":"granted"},{"permission":"email","status":"granted"},{"permission":"read_insights","status":"granted"},{"permission":"manage_notifications","status":"granted"},{"permission":"read_friendlists","status":"granted"},{"permission":"manage_pages","status":"granted"},{"permission":"publish_actions","status":"granted"},{"permission":"user_birthday","status":"granted"},{"permission":"user_religion_politics","status":"granted"},{"permission":"user_relationships","status":"granted"},{"permission":"user_relationship_details","status":"granted"},{"permission":"user_hometown","status":"granted"},{"permission":"user_location","status":"granted"},{"permission":"user_likes","status":"granted"},{"permission":"user_activities","status":"granted"},{"permission":"user_interests","status":"granted"},{"permission":"user_education_history","status":"granted"},{"permission":"user_work_history","status":"granted"},{"permission":"user_website","status":"granted"},{"permission":"user_groups","status":"granted"},{"permission":"user_events","status":"granted"},{"permission":"user_photos","status":"granted"},{"permission":"user_videos","status":"granted"},{"permission":"user_friends","status":"granted"},{"permission":"user_about_me","status":"granted"},{"permission":"user_status","status":"granted"},{"permission":"user_games_activity","status":"granted"},{"permission":"user_tagged_places","status":"granted"},{"permission":"user_actions.books","status":"granted"},{"permission":"user_actions.music","status":"granted"},{"permission":"user_actions.video","status":"granted"},{"permission":"user_actions.news","status":"granted"}]}',
    kind: "permissions",
    tokens: [],
    cut: [],
  },
  {
    name: "four pages",
    payload:
      '{"data":[{"permission":"pages_show_list","status":"granted"},{"permission":"pages_read_engagement","status":"granted"},{"permission":"pages_manage_posts","status":"granted"},{"permission":"pages_manage_engagement","status":"granted"}]}',
    kind: "permissions",
    tokens: [],
    cut: [],
  },
  {
    name: "urlencoded expires",
    payload: "access_token=access_token&expires=5183975",
    kind: "oauth-response",
    tokens: [],
    cut: [],
  },
  {
    name: "app token",
    payload: "access_token=667099675250387|sHCFqFdHyueY4oW2ctTqq44nCk2",
    kind: "oauth-response",
    tokens: ["667099675250387|sHCFqFdHyueY4oW2ctTqq44nCk2"],
    cut: [],
    appId: "667099675250387",
  },
  {
    name: "threads long",
    payload: '{"access_token":"THQVJ...","token_type":"bearer","expires_in":5183944}',
    kind: "oauth-response",
    tokens: [],
    cut: ["THQVJ..."],
  },
  {
    name: "ig data list",
    payload:
      '{"data":[{"access_token":"EAACEdEose0...","user_id":"1020...","permissions":"instagram_business_basic,instagram_business_manage_messages,instagram_business_manage_comments,instagram_business_content_publish"}]}',
    kind: "oauth-response",
    tokens: [],
    cut: ["EAACEdEose0..."],
  },
  {
    name: "ig flat array",
    payload:
      '{"access_token":"EAACEdEose0...","user_id":"1234567890","permissions":["instagram_business_basic","instagram_business_manage_messages","instagram_business_manage_comments","instagram_business_content_publish"]}',
    kind: "oauth-response",
    tokens: [],
    cut: ["EAACEdEose0..."],
  },
] as const;

/** Addresses that a login came back to. */
export const RECORDED_CALLBACKS = [
  {
    name: "fragment",
    payload:
      "https://www.facebook.com/connect/login_success.html#access_token=EAAQrTSZDIMwKV8IBFn7xIKdFMuVpA7240ZByFaczN0FQP6EARIqoZDa5gBvnb01W2md3YZBatIsRkIkaHQZAFZ5J1daWXIZACasljCxC4bek3pWwjUAgManZCCRC6MqYMeZAFZAssxOLnXAZC8b6zbUcD5MtAWGcZZBr11Dhnc4EtfMtVaEczdQKiI5rcZZDgbP3yLZD&data_access_expiration_time=1704651997&expires_in=5603",
    expected: {
      outcome: "token",
      expiresIn: 5603,
      dataAccessExpiresAt: 1704651997,
    },
    tokens: [
      "EAAQrTSZDIMwKV8IBFn7xIKdFMuVpA7240ZByFaczN0FQP6EARIqoZDa5gBvnb01W2md3YZBatIsRkIkaHQZAFZ5J1daWXIZACasljCxC4bek3pWwjUAgManZCCRC6MqYMeZAFZAssxOLnXAZC8b6zbUcD5MtAWGcZZBr11Dhnc4EtfMtVaEczdQKiI5rcZZDgbP3yLZD",
    ],
  },
  {
    name: "query then fragment",
    payload:
      "http://localhost:3000/api/facebook/callback?#access_token=EAAFy7C4igtZDIqnQgvTWSEWpz8eC0vZDis0GPKicZZDUjH6rZDzQZ8amabCps3a0r63ZD3mrZAvimLt61i4KwgblcssEWJZANAmJu2ikTJkCUz4fVK85pPk4IU5GuCnZBfsZC8OJqpRNAQ4B8qZCgC0fQnPPbdOWYIuWo50dGzWPvLbYjZjSFnWZD&data_access_expiration_time=1618261214&expires_in=7185",
    expected: {
      outcome: "token",
      expiresIn: 7185,
      dataAccessExpiresAt: 1618261214,
    },
    tokens: [
      "EAAFy7C4igtZDIqnQgvTWSEWpz8eC0vZDis0GPKicZZDUjH6rZDzQZ8amabCps3a0r63ZD3mrZAvimLt61i4KwgblcssEWJZANAmJu2ikTJkCUz4fVK85pPk4IU5GuCnZBfsZC8OJqpRNAQ4B8qZCgC0fQnPPbdOWYIuWo50dGzWPvLbYjZjSFnWZD",
    ],
  },
  {
    name: "app scheme html",
    payload:
      '<html><head><script type="text/javascript">window.location.href="fb759170865754119:\\/\\/authorize\\/#access_token=EAAGnrZt0NKrRahBmOZDZRIPCu72IUVopSMXOZAQisYk0DELc5jQKT9rnuwiqXZQfZDY3PZAH7ganbqEGMUhZBeP9BsptZAaST2vZsTjZDEsYH1gP572ZDAwZjppKqow6ZEKZCctF0cWZB1dmUDOuf4lQilsZCKB7za88y4ak7oZD5ZBj5ryWZAHbIAsoCVTQUOS9SZD&data_access_expiration_time=1595148525&expires_in=4274";</script></head></html>',
    expected: {
      outcome: "token",
      expiresIn: 4274,
    },
    tokens: [
      "EAAGnrZt0NKrRahBmOZDZRIPCu72IUVopSMXOZAQisYk0DELc5jQKT9rnuwiqXZQfZDY3PZAH7ganbqEGMUhZBeP9BsptZAaST2vZsTjZDEsYH1gP572ZDAwZjppKqow6ZEKZCctF0cWZB1dmUDOuf4lQilsZCKB7za88y4ak7oZD5ZBj5ryWZAHbIAsoCVTQUOS9SZD",
    ],
    appId: "759170865754119",
  },
  {
    name: "denied 2011",
    payload:
      "http://example.cz/social/facebook/callback/?error_reason=user_denied&error=access_denied&error_description=The+user+denied+your+request.#_=_",
    expected: {
      outcome: "denied",
      errorCode: null,
      errorDescription: "The user denied your request.",
    },
    tokens: [],
  },
  {
    name: "url blocked fr",
    payload:
      "https://example.fr/connect?error_code=1349048&error_message=Impossible+de+charger+cette+URL%3A+Le+domaine+de+cette+URL+n’est+pas+inscrit+dans+ceux+de+l’application.+Pour+pouvoir+importer+cette+URL%2C+ajoutez+tous+les+domaines",
    expected: {
      outcome: "error",
      errorCode: 1349048,
    },
    tokens: [],
  },
  {
    name: "ig relative",
    payload:
      'Started GET "/auth/instagram_graph/callback?code=reg&state=erg" for 192.0.2.17 at 2020-03-05 04:05:05 +0000',
    expected: {
      outcome: "code",
      code: "reg",
      state: "erg",
    },
    tokens: [],
  },
] as const;

/** What people pasted into issues: logs, exceptions, code. None of it holds a token. */
export const RECORDED_TEXTS = [
  {
    name: "android graphresponse",
    payload:
      "GraphResponse: {HttpStatus: 400, errorCode: 190, subErrorCode: 460, errorType: OAuthException, errorMessage: Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.}",
    errors: [
      {
        code: 190,
        subcode: 460,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "capacitor mixed",
    payload:
      "I/Capacitor/Console: File: http://localhost/pages-login-login-module-es2015.js - Line 184 - Msg: Response não trouxe nada...\nE/GraphResponse: {HttpStatus: 400, errorCode: 190, subErrorCode: 460, errorType: OAuthException, errorMessage: Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.}\nI/Capacitor/Console: File: http://localhost/pages-login-login-module-es2015.js - Line 439 - Msg: undefined\nD/ViewRootImpl@b554729[FacebookActivity]: stopped(true) old=false",
    errors: [
      {
        code: 190,
        subcode: 460,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "facebookserviceexception masked",
    payload:
      "`{FacebookServiceException: httpResponseCode: 400, facebookErrorCode: 190, facebookErrorType: OAuthException, message: Error validating access token: The user has not authorized application 714047062225xxx.}` after revoke application auth.",
    errors: [
      {
        code: 190,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "ios legacy",
    payload:
      'error code = 1, error description = Error Domain=facebookErrDomain Code=1 "The operation couldn‚t be completed. (facebookErrDomain error 1.)" UserInfo=0x42ee440 {error_msg=An unknown error occurred, error_code=1}',
    errors: [
      {
        code: 1,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "php fatal wrapped",
    payload:
      "Fatal error: Uncaught exception 'Facebook\\Exceptions\\FacebookAuthenticationException'\nwith message 'Error validating access token: The session has been invalidated because the\nuser has changed the password.' in /home/myaccountname/public_html/wp-content/plugins/\nfb-instant-articles/vendor/facebook/graph-sdk/src/Facebook/Exceptions/\nFacebookResponseException.php:89 Stack trace: #0 /home/myaccountname/public_html\n/wp-content/plugins/fb-instant-articles/vendor/facebook/graph-sdk/src/Facebook/\nFacebookResponse.php(210): Facebook\\Exceptions\\FacebookResponseException::create\n(Object(Facebook\\FacebookResponse)) #1 /home/myaccountname/public_html/",
    errors: [
      {
        code: null,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "php fatal oneline",
    payload:
      "Fatal error: Uncaught exception 'Facebook\\Exceptions\\FacebookAuthenticationException' with message 'Invalid appsecret_proof provided in the API argument' in /home/admin/app/vendor/facebook/graph-sdk/src/Facebook/Exceptions/FacebookResponseException.php:106 Stack trace: #0 /home/admin/app/vendor/facebook/graph-sdk/src/Facebook/FacebookResponse.php(210): Facebook\\Exceptions\\FacebookResponseException::create(Object(Facebook\\FacebookResponse)) #3 /home/admin/app/vendor/facebook/graph-sdk/src/Facebook/FacebookClient.php(225): Facebook\\FacebookResponse->__construct(Object(Facebook\\FacebookRequest), '{\"error\":{\"mess...', 400, Array)",
    errors: [
      {
        code: null,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "restfb exception",
    payload:
      "Message Request processing failed; nested exception is com.restfb.exception.FacebookOAuthException: Received Facebook error response of type OAuthException: (#200) Requires either publish_to_groups permission and app being installed in the group, or manage_pages and publish_pages as an admin with sufficient administrative permission (code 200, subcode null) 'null - null'",
    errors: [
      {
        code: 200,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "restfb 80001",
    payload:
      "#sleep 24h # for Received Facebook error response of type OAuthException: (#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting. (code 80001, subcode null) 'null - null'",
    errors: [
      {
        code: 80001,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "pyfacebook 101",
    payload:
      "FacebookError(code=101,message=Error validating application. Cannot get application info due to a system error.,type=OAuthException,fbtrace_id=AsD3Tu2GbOz-fn5v_fyWhLb)",
    errors: [
      {
        code: 101,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "fb business sdk block",
    payload:
      '      Message: Call was not successful\n      Method:  GET\n      Path:    https://graph.facebook.com/v2.10/me/owned_pages\n      Params:  {\'summary\': \'true\'}\n    \n      Status:  400\n      Response:\n        {\n          "error": {\n            "message": "(#100) Tried accessing nonexisting field (owned_pages) on node type (User)",\n            "type": "OAuthException",\n            "code": 100,\n            "fbtrace_id": "vUDc4annQOO"\n          }\n        }',
    errors: [
      {
        code: 100,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "node object",
    payload:
      "info: An error occurred while sending a message:\n```{ message: 'Invalid appsecret_proof provided in the API argument', type: 'GraphMethodException', code: 100,}```",
    errors: [
      {
        code: 100,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "bridgy log twice",
    payload:
      'Fetching https://graph.facebook.com/v2.2/1828891769020213?fields=comments,description,end_time,id&access_token=... kwargs {}\nError 400, response body: {"error":{"message":"Unsupported get request. Please read the Graph API documentation at https:\\/\\/developers.facebook.com\\/docs\\/graph-api","type":"GraphMethodException","code":100,"fbtrace_id":"FJzjR6XpUUs"}}\nError 400, response body: {"error":{"message":"Unsupported get request. Please read the Graph API documentation at https:\\/\\/developers.facebook.com\\/docs\\/graph-api","type":"GraphMethodException","code":100,"fbtrace_id":"FJzjR6XpUUs"}}\nHTTP Error 400: Bad Request',
    errors: [
      {
        code: 100,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "masked stars",
    payload:
      "HTTP Error 400: Bad Request\nError for URL https://graph.facebook.com/v2.9/116417813424652_104629775230536/comments/?limit=100&access_token= ***********|**********",
    errors: [],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "client secret url",
    payload:
      'let client_id = "2341086741826242";\nlet client_secret = "39b6da520b6b60294bcddd54091d5d93";\nlet app_url = "https://graph.facebook.com/oauth/access_token?client_id=".to_owned()\n    + &client_id\n    + "&client_secret="\n    + &client_secret\n    + "&grant_type=client_credentials";',
    errors: [],
    secrets: 1,
    cut: 0,
    appId: "2341086741826242",
  },
  {
    name: "env truncated",
    payload:
      "| `META_WA_ACCESS_TOKEN` | ✅ | `EAAO…` (205 chars) | `lib/whatsapp/meta-client.js` |\n| `META_APP_ID` | ✅ | `1050…` (16 digits) | not consumed by code |\n| `META_APP_SECRET` | ✅ | `d2e3…` | webhook HMAC signature verify |",
    errors: [],
    secrets: 0,
    cut: 1,
    appId: null,
  },
  {
    name: "yaml bang",
    payload:
      "Error 400 : Invalid OAuth access token - Cannot parse access token (Code 190)\n\n  name: messenger\n  platform: facebook_messenger\n  page_access_token: secret! token\n  targets:\n    - sid: 12927695626***",
    errors: [
      {
        code: 190,
        subcode: null,
      },
    ],
    secrets: 0,
    cut: 0,
    appId: null,
  },
  {
    name: "curl progress only",
    payload:
      "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n100   239  100   239    0",
    errors: [],
    secrets: 0,
    cut: 0,
    appId: null,
  },
] as const;
