import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = import.meta.dirname;
const ROOT = resolve(SRC, "..");

const sources = (dir: string) =>
  readdirSync(join(ROOT, dir), { recursive: true, encoding: "utf8" })
    .map((name) => `${dir}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("/node_modules/"));

const files = [...sources("src"), ...sources("e2e")];
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
const isTest = (file: string) => /\.(?:test|spec)\.tsx?$/.test(file);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

/** Every import of one of our own files, as a path from the root. */
function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].flatMap(([, type, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? "";
    if (name.startsWith("#/")) return [{ file, target: `src/${name.slice(2)}`, typeOnly: Boolean(type) }];
    if (!name.startsWith(".")) return [];
    const target = posix.normalize(relative(ROOT, resolve(ROOT, dirname(file), name)).replaceAll("\\", "/"));
    return [{ file, target, typeOnly: Boolean(type) }];
  });
}

const room = (file: string) => /^src\/(token|graph|sandbox|server|web)\//.exec(file)?.[1] ?? null;
const panel = (file: string) => /^src\/web\/panels\/([^/]+)\//.exec(file)?.[1] ?? null;

/** The import table of src/README.md. */
function allowed({ file, target, typeOnly }: Import): boolean {
  const to = room(target);
  if (file.startsWith("e2e/")) return target.startsWith("e2e/") || target === "src/sandbox/scenarios.ts";
  if (/^src\/[^/]+\.test\.ts$/.test(file)) return true;
  switch (room(file)) {
    case "token":
      return to === "token";
    case "graph":
      return to === "token" || to === "graph";
    case "sandbox":
      return to === "sandbox";
    case "server":
      return to === "token" || to === "graph" || to === "server" || target === "src/sandbox/app.ts";
    case "web":
      return (
        to === "token" ||
        (to === "web" && panelAllows(file, target)) ||
        (typeOnly && target === "src/server/api.ts")
      );
    case null:
    default:
      return false;
  }
}

function panelAllows(file: string, target: string): boolean {
  const own = panel(file);
  if (own === null) return true;
  return panel(target) === own || target.startsWith("src/web/ui/") || target === "src/web/api.ts";
}

test("each room imports only what the table allows", () => {
  const imports = files.flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((one) => !allowed(one))).toEqual([]);
});

test("the table refuses what it must refuse", () => {
  const cases: Import[] = [
    { file: "src/token/a.ts", target: "src/graph/send.ts", typeOnly: true },
    { file: "src/graph/a.ts", target: "src/server/app.ts", typeOnly: false },
    { file: "src/sandbox/a.ts", target: "src/token/redact.ts", typeOnly: false },
    { file: "src/server/a.ts", target: "src/sandbox/world.ts", typeOnly: true },
    { file: "src/web/a.ts", target: "src/server/api.ts", typeOnly: false },
    { file: "src/web/a.ts", target: "src/graph/send.ts", typeOnly: true },
    { file: "src/web/panels/a/b.ts", target: "src/web/panels/c/d.ts", typeOnly: false },
    { file: "src/web/panels/a/b.ts", target: "src/web/app.tsx", typeOnly: false },
    { file: "e2e/a.spec.ts", target: "src/token/redact.ts", typeOnly: true },
  ];
  expect(cases.filter(allowed)).toEqual([]);
});

test("token has no dependency, and the client of our own API is made in one place", () => {
  const packages = (file: string) =>
    [...textOf(file).matchAll(/from\s*["']([^."'#][^"']*)["']/g)].map(([, name]) => name);
  const inToken = files.filter((file) => room(file) === "token" && !isTest(file));
  expect(inToken.filter((file) => packages(file).length > 0)).toEqual([]);
  const clients = files.filter((file) => packages(file).includes("hono/client"));
  expect(clients).toEqual(["src/web/api.ts"]);
});

test("no file outgrows 300 lines, and half of them stay within 70", () => {
  const lengths = files
    .filter((file) => !file.endsWith(".data.ts"))
    .map((file) => ({ file, lines: textOf(file).trimEnd().split("\n").length }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  const sizes = lengths.filter(({ file }) => !isTest(file)).map(({ lines }) => lines);
  const middle = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)];
  expect(middle).toBeLessThanOrEqual(70);
});

const AMBIENT =
  /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomUUID|randomBytes|getRandomValues/;

test("token, graph and sandbox read no clock and throw no dice of their own", () => {
  const pure = files.filter(
    (file) => ["token", "graph", "sandbox"].includes(room(file) ?? "") && !isTest(file),
  );
  // The sandbox's door to the outside is where its clock comes in.
  const guilty = pure.filter((file) => file !== "src/sandbox/main.ts" && AMBIENT.test(textOf(file)));
  expect(guilty).toEqual([]);
});

test("no name says nothing", () => {
  const EMPTY =
    /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib|types|constants|services|manager)(?:[./]|$)/;
  expect(files.filter((file) => EMPTY.test(file))).toEqual([]);
});

test("code casts nothing but constants, mocks nothing of ours and silences no check", () => {
  const code = files.filter((file) => !isTest(file) && file.startsWith("src/"));
  const CAST =
    /\bas (?!const\b)[A-Z{(]|\bas (?:any|unknown|never|string|number)\b|: any\b|<any>|@ts-(?:ignore|expect-error|nocheck)/;
  // Words in comments and texts are no casts.
  const uncommented = (file: string) =>
    textOf(file).replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  expect(code.filter((file) => CAST.test(uncommented(file).replace(/^import[^;]*;/gm, "")))).toEqual([]);
  const mocking = files.filter(
    (file) => file !== "src/boundaries.test.ts" && /vi\.mock\(/.test(textOf(file)),
  );
  expect(mocking).toEqual([]);
});
