// A Graph that answers what a story tells it to, token by token or code by code: pages of HTML, silence, half an answer,
// a connection that breaks off.
// @ts-check
import { createServer } from "node:http";

/** @type {Map<string, { status?: number, body?: string, delay?: number, headers?: Record<string, string>, drop?: boolean }>} */
const answers = new Map();
/** @type {Map<string, number>} */
const asked = new Map();

/** @param {import("node:http").IncomingMessage} request */
async function bodyOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
async function answer(request, response) {
  const url = new URL(request.url ?? "/", "http://stand-in");
  if (url.pathname === "/ready") return void response.end("ok");
  if (url.pathname === "/answers") {
    const { token, path, ...told } = JSON.parse(await bodyOf(request));
    answers.set(`${path} ${token}`, told);
    return void response.end("ok");
  }
  if (url.pathname === "/asked")
    return void response.end(String(asked.get(url.searchParams.get("of") ?? "") ?? 0));
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const form = new URLSearchParams(request.method === "POST" ? await bodyOf(request) : "");
  const token =
    url.searchParams.get("input_token") ??
    url.searchParams.get("access_token") ??
    form.get("fb_exchange_token") ??
    form.get("code") ??
    form.get("revoke_token") ??
    bearer ??
    "";
  // A list that comes in parts has an answer for each cursor.
  const after = url.searchParams.get("after");
  const key = `${url.pathname.replace(/^\/v\d+\.\d+\//, "")}${after === null ? "" : `?after=${after}`} ${token}`;
  asked.set(key, (asked.get(key) ?? 0) + 1);
  const { status = 200, body = "{}", delay = 0, headers = {}, drop = false } = answers.get(key) ?? {};
  setTimeout(() => {
    if (drop) return void request.socket.destroy();
    response.writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers });
    response.end(body);
  }, delay);
}

createServer({ maxHeaderSize: 1_000_000 }, (request, response) => void answer(request, response)).listen(
  Number(process.env["PORT"]),
  "127.0.0.1",
);
