import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { parseAppsFile } from "./apps-file.ts";
import { readConfig } from "./config.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";
import { configFrom, startInProcess } from "./test-server.ts";

const SECRETS = ["c0ffee00c0ffee11c0ffee22c0ffee33", "c0ffee44c0ffee55c0ffee66c0ffee77"] as const;
const STUDIO = { id: "734512908844182", secret: SECRETS[0], name: "Ash Cat Studio" };
const HARBOUR = {
  id: "288164903175526",
  secret: SECRETS[1],
  clientToken: "0123456789abcdef0123456789abcdef",
  loginConfigId: "123456",
  reconnectUrl: "https://harbour.example/connect?from=debugger",
};

const dir = mkdtempSync(join(tmpdir(), "apps-"));
let files = 0;
function write(content: unknown): string {
  files += 1;
  const path = join(dir, `apps-${files}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}

const problems = (content: unknown) => {
  const read = parseAppsFile(typeof content === "string" ? content : JSON.stringify(content));
  return read.ok ? [] : read.problems;
};

describe("a file of apps", () => {
  test("keeps its order, and all that an app may have", () => {
    const { apps, mode } = configFrom({ META_APPS_FILE: write([HARBOUR, STUDIO]) });
    expect(mode).toBe("live");
    expect(apps.map(({ id }) => id)).toEqual([HARBOUR.id, STUDIO.id]);
    expect(apps[0]).toMatchObject({
      name: null,
      loginConfigId: "123456",
      reconnectUrl: "https://harbour.example/connect?from=debugger",
    });
    expect(apps[0]?.secret.reveal()).toBe(HARBOUR.secret);
    expect(apps[0]?.clientToken?.reveal()).toBe(HARBOUR.clientToken);
    expect(apps[1]).toMatchObject({ name: "Ash Cat Studio", clientToken: null, reconnectUrl: null });
  });

  test("comes after the app of the single variables", () => {
    const env = { META_APP_ID: "1234567", META_APP_SECRET: SECRETS[1], META_APPS_FILE: write([STUDIO]) };
    expect(configFrom(env).apps.map(({ id }) => id)).toEqual(["1234567", STUDIO.id]);
  });

  test("may be named from the project's folder, and begin with a byte order mark", () => {
    const path = relative(PROJECT_FOLDER, write(`\uFEFF${JSON.stringify([STUDIO])}`));
    expect(configFrom({ META_APPS_FILE: path }).apps).toHaveLength(1);
  });

  test("is told by ids and names alone", async () => {
    const { app } = startInProcess({ META_APPS_FILE: write([STUDIO, HARBOUR]) });
    const answer = await (await app.request("/api/apps")).text();
    expect(JSON.parse(answer)).toMatchObject({
      mode: "live",
      apps: [
        { id: STUDIO.id, name: "Ash Cat Studio" },
        { id: HARBOUR.id, name: null },
      ],
    });
    for (const secret of [...SECRETS, HARBOUR.clientToken, "reconnect"]) expect(answer).not.toContain(secret);
  });
});

describe("a broken file ends the start, naming file, line and field", () => {
  const told = (META_APPS_FILE: string, env = {}) => {
    const read = readConfig({ META_APPS_FILE, ...env });
    return read.ok ? [] : read.problems;
  };

  test("that is no JSON: by its line", () => {
    const path = write(`[\n  {\n    "id": "1",\n    "secret": "${SECRETS[0]}"\n    "name": "x"\n  }\n]`);
    expect(told(path)).toEqual([`META_APPS_FILE, ${path}: line 5: this is not JSON.`]);
  });

  test("that lacks something: by the field", () => {
    const path = write([STUDIO, HARBOUR, { id: "1" }]);
    expect(told(path)).toEqual([`META_APPS_FILE, ${path}: [2].secret is missing.`]);
  });

  test("that holds an app twice, or the one of the variables", () => {
    const path = write([STUDIO, HARBOUR, STUDIO]);
    expect(told(path)).toEqual([`META_APPS_FILE, ${path}: [2].id is the same as [0].id.`]);
    const own = { META_APP_ID: HARBOUR.id, META_APP_SECRET: SECRETS[1] };
    const again = write([STUDIO, HARBOUR]);
    expect(told(again, own)).toEqual([`META_APPS_FILE, ${again}: [1].id is already the id in META_APP_ID.`]);
  });

  test("that can't be read", () => {
    expect(told(join(dir, "nothing.json"))).toEqual([
      `META_APPS_FILE, ${join(dir, "nothing.json")}: there is no such file.`,
    ]);
    expect(told(dir)[0]).toMatch(/it can't be read \(EISDIR\)\.$/);
  });

  test("and the list itself in the place of its path is not quoted", () => {
    expect(told(JSON.stringify([STUDIO]))).toEqual([
      "META_APPS_FILE must be the path of a JSON file with a list of apps.",
    ]);
  });

  test("does not hide what else is wrong", () => {
    expect(told(write([]), { META_APP_ID: "1" })).toHaveLength(2);
  });
});

describe("what a file may hold", () => {
  test.each([
    [{ apps: [STUDIO] }, "the file must be a list of apps."],
    [[], "the file must hold at least one app."],
    [["x"], "[0] must be an object with id and secret."],
    [[{ ...STUDIO, id: 734_512 }], "[0].id must be a text in quotes."],
    [[{ ...STUDIO, id: "my-app" }], "[0].id must be a Meta app id: digits only."],
    [
      [{ ...STUDIO, secret: "two words" }],
      "[0].secret must be the app secret alone: no spaces, no | and no letters beyond ASCII.",
    ],
    [
      [{ ...STUDIO, secret: `1|${SECRETS[0]}` }],
      "[0].secret must be the app secret alone: no spaces, no | and no letters beyond ASCII.",
    ],
    [[{ ...STUDIO, secret: null }], "[0].secret must be a text in quotes."],
    [[STUDIO, { ...HARBOUR, loginConfigId: "x" }], "[1].loginConfigId must be digits only."],
    [
      [{ ...STUDIO, reconnectUrl: "http://harbour.example" }],
      "[0].reconnectUrl must be an https address (http only for this machine), without user name.",
    ],
    [
      [{ ...STUDIO, reconnectUrl: "javascript:alert(1)" }],
      "[0].reconnectUrl must be an https address (http only for this machine), without user name.",
    ],
    [
      [{ ...STUDIO, reconnectUrl: "https://user:pw@x.example" }],
      "[0].reconnectUrl must be an https address (http only for this machine), without user name.",
    ],
    [
      [{ ...STUDIO, appSecret: SECRETS[1] }],
      "[0] has a field that is not known here (known: id, secret, name, clientToken, loginConfigId, reconnectUrl).",
    ],
  ])("%# %j", (content, problem) => {
    expect(problems(content)).toEqual([problem]);
  });

  test("every field that is wrong is named", () => {
    expect(problems([{ id: 1 }, { secret: "a b" }])).toHaveLength(4);
  });

  test("a secret of an unusual form is used, with a warning that names it", () => {
    const read = readConfig({ META_APPS_FILE: write([STUDIO, { ...HARBOUR, secret: "not-hexadecimal" }]) });
    expect(read).toMatchObject({
      ok: true,
      warnings: [expect.stringMatching(/^META_APPS_FILE: \[1\]\.secret does not look like/)],
    });
  });
});

test("no value of a file is in a problem, a warning, a print-out or a log line", async () => {
  const canary = "canary-of-a-secret";
  for (const content of [
    `[{"id":"${canary}","secret":"${canary}" "${canary}":1}]`,
    [{ id: canary, secret: `${canary} ${canary}`, clientToken: `${canary}|`, [canary]: canary, name: 1 }],
    [{ id: "1", secret: canary, reconnectUrl: `http://${canary}` }],
    [{ id: "1", secret: canary, clientToken: canary }],
  ]) {
    const read = readConfig({ META_APPS_FILE: write(content) });
    expect(`${JSON.stringify(read)} ${inspect(read, { depth: 9 })}`).not.toContain("canary");
  }
  const apps = [
    { ...STUDIO, secret: canary },
    { ...HARBOUR, clientToken: `client-${canary}` },
  ];
  const { app, lines } = startInProcess({ META_APPS_FILE: write(apps), LOG_LEVEL: "trace" });
  await app.request(`/api/${canary}/client-${canary}`);
  expect(lines.join("")).toContain("/api/•••/•••");
  expect(lines.join("")).not.toContain("client-");
});
