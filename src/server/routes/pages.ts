import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { pagePolicy } from "../content-security-policy.ts";
import { ProblemError } from "../problem.ts";
import type { ServerEnv } from "../server-env.ts";

/** The addresses of the web app's panels, which are typed by this list: one that is missing here does not compile. */
export const PANEL_PATHS = ["/", "/login", "/login/callback", "/exchange", "/pages"] as const;

/** Every address of the web app. What is shown there is the web app's own business. */
const PATHS: ReadonlySet<string> = new Set(PANEL_PATHS);

/** Files whose name holds a hash of their content. */
const FOREVER = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";

function readHtml(dir: string): string {
  try {
    return readFileSync(join(dir, "index.html"), "utf8");
  } catch (cause) {
    throw new Error(`The web app's files can't be read in ${dir}. Build them first: npm run build.`, {
      cause,
    });
  }
}

/** The page with its nonce: each answer has its own, so that only our own inline code runs. */
function createPage(dir: string) {
  const parts = readHtml(dir).split("__CSP_NONCE__");
  return () => {
    const nonce = randomBytes(16).toString("base64");
    return { html: parts.join(nonce), policy: pagePolicy(nonce) };
  };
}

/** Files beside index.html, such as the icon. */
function looseFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:html|br|gz|map)$/.test(entry.name))
    .map(({ name }) => `/${name}`);
}

/** Files as the build left them, in their compressed form where the browser takes it. */
function files(dir: string, cacheControl: string): MiddlewareHandler<ServerEnv> {
  const serve = serveStatic<ServerEnv>({ root: dir, precompressed: true });
  return async (c, next) => {
    const answer = await serve(c, next);
    if (answer instanceof Response) answer.headers.set("cache-control", cacheControl);
    return answer;
  };
}

/**
 * The web app's files. An address that it doesn't have is answered by the page as well, with status 404.
 * @param dir - what the build made for the browser
 * @throws when the folder can't be read
 */
export function pageRoutes(dir: string): Hono<ServerEnv> {
  const page = createPage(dir);
  const routes = new Hono<ServerEnv>();
  routes.use("/assets/*", files(dir, FOREVER));
  routes.all("/assets/*", () => {
    throw new ProblemError(
      "not-found",
      "There is no such file. A newer version may be running: reload the page.",
    );
  });
  for (const path of looseFiles(dir)) routes.use(path, files(dir, AN_HOUR));
  routes.get("*", (c) => {
    const { html, policy } = page();
    return c.html(html, PATHS.has(c.req.path) ? 200 : 404, { "content-security-policy": policy });
  });
  routes.all("*", (c) => {
    if (!PATHS.has(c.req.path)) return c.notFound();
    throw new ProblemError("method-not-allowed", "Pages can only be read.", { allow: "GET, HEAD" });
  });
  return routes;
}
