// A stand-in for Graph that costs as little as possible: always the same description of a token.
// @ts-check
import { createServer } from "node:http";

const BODY = JSON.stringify({
  data: {
    app_id: "734512908844182",
    type: "USER",
    application: "Bench",
    data_access_expires_at: 1803000000,
    expires_at: 1800000000,
    is_valid: true,
    issued_at: 1795000000,
    scopes: ["email", "pages_show_list", "pages_read_engagement", "public_profile"],
    granular_scopes: [{ scope: "pages_show_list", target_ids: ["1353269864728879", "1755847768034402"] }],
    user_id: "10215241773831025",
  },
});

createServer((_request, response) => {
  response.writeHead(200, {
    "content-type": "application/json; charset=UTF-8",
    "facebook-api-version": "v26.0",
  });
  response.end(BODY);
}).listen(Number(process.env["PORT"]), "127.0.0.1");
