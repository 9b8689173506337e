// A stand-in for Graph with 260 Pages in parts of 100, each call of which takes as long as a real one.
// @ts-check
import { createServer } from "node:http";

const CALL_MS = 80;
const COUNT = 260;
const PART = 100;
const TASKS = ["ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE"];

const pages = Array.from({ length: COUNT }, (_, number) => ({
  access_token: `EAAKcCR0DvJYBA${String(number).padStart(4, "0")}${"x7Qw".repeat(44)}ZD`,
  category: "Shop",
  category_list: [{ id: "2201", name: "Shop" }],
  name: `Shop ${number}`,
  id: String(104_782_561_934_000 + number),
  tasks: [...TASKS, ...TASKS.map((task) => `PROFILE_PLUS_${task}`)],
}));

/** @param {number} from */
function partFrom(from) {
  const end = from + PART;
  const next = `https://graph.facebook.com/v26.0/me/accounts?access_token=x&limit=${PART}&after=${end}`;
  const paging = { cursors: { before: String(from), after: String(end) }, ...(end < COUNT && { next }) };
  return JSON.stringify({ data: pages.slice(from, end), paging });
}

const DESCRIBED = {
  app_id: "734512908844182",
  type: "USER",
  application: "Bench",
  data_access_expires_at: 1903000000,
  expires_at: 1900000000,
  is_valid: true,
  issued_at: 1795000000,
  scopes: ["pages_show_list", "pages_read_engagement", "public_profile"],
  user_id: "10215241773831025",
};

/** @param {URL} url */
function bodyFor(url) {
  if (url.pathname.endsWith("/debug_token")) return JSON.stringify({ data: DESCRIBED });
  if (url.pathname.endsWith("/me/accounts")) return partFrom(Number(url.searchParams.get("after") ?? 0));
  if (url.pathname.endsWith("/me/permissions")) return '{"data":[]}';
  return '{"id":"10215241773831025","name":"Bench"}';
}

createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://bench");
  const ready = url.pathname === "/healthz";
  setTimeout(
    () => {
      response.writeHead(200, { "content-type": "application/json; charset=UTF-8" });
      response.end(ready ? "ok" : bodyFor(url));
    },
    ready ? 0 : CALL_MS,
  );
}).listen(Number(process.env["PORT"]), "127.0.0.1");
