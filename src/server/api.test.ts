import { describe, expect, expectTypeOf, test } from "vitest";
import type { InspectionAnswer } from "#/token/evidence.ts";
import { startInProcess, typedClient } from "./test-server.ts";

describe("GET /api/apps", () => {
  test("tells the sandbox's apps and the versions", async () => {
    const { app, sandbox } = startInProcess();
    expect(await (await app.request("/api/apps")).json()).toEqual({
      mode: "sandbox",
      graphVersion: "v26.0",
      version: "1.2.3",
      apps: sandbox.apps.map(({ id, name }) => ({ id, name })),
    });
  });

  test("tells the configured app without its secret", async () => {
    const env = { META_APP_ID: "1234567", META_APP_SECRET: "0123456789abcdef0123456789abcdef" };
    const answer = await startInProcess(env).app.request("/api/apps");
    const expected = {
      mode: "live",
      graphVersion: "v26.0",
      version: "1.2.3",
      apps: [{ id: "1234567", name: null }],
    };
    expect(await answer.json()).toEqual(expected);
  });
});

describe("GET /api/sandbox/scenarios", () => {
  test("lists the examples of the sandbox, and no more of them than that", async () => {
    const { app, sandbox } = startInProcess();
    const examples = sandbox.scenarios().map(({ name, story, token }) => ({ name, story, token }));
    expect(await (await app.request("/api/sandbox/scenarios")).json()).toEqual(examples);
  });

  test("does not exist in live mode", async () => {
    const answer = await startInProcess({ META_MODE: "live" }).app.request("/api/sandbox/scenarios");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: "urn:problem:not-found" });
  });
});

describe("the sandbox's Graph", () => {
  test("answers below /sandbox/graph, by GET and by POST", async () => {
    const { app, sandbox } = startInProcess();
    const [first] = sandbox.apps;
    const url = "/sandbox/graph/v26.0/app";
    const headers = { authorization: `Bearer ${first?.id}|${first?.secret}` };
    const read = await app.request(url, { headers });
    expect(read.headers.get("facebook-api-version")).toBe("v26.0");
    expect(await read.json()).toMatchObject({ id: first?.id });
    const body = `grant_type=client_credentials&client_id=${first?.id}&client_secret=${first?.secret}`;
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const posted = await app.request("/sandbox/graph/v26.0/oauth/access_token", {
      method: "POST",
      headers: form,
      body,
    });
    expect(await posted.json()).toMatchObject({ token_type: "bearer" });
  });

  test("does not exist in live mode", async () => {
    const { app } = startInProcess({ META_MODE: "live" });
    expect((await app.request("/sandbox/graph/v26.0/me")).status).toBe(404);
  });
});

describe("what does not exist", () => {
  test.each(["/api", "/api/", "/api/nothing", "/api/inspections/x", "/api/apps/"])(
    "%s is a problem",
    async (path) => {
      const answer = await startInProcess().app.request(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    },
  );

  test.each([
    ["GET", "/api/inspections", "POST"],
    ["DELETE", "/api/apps", "GET, HEAD"],
    ["PUT", "/api/sandbox/scenarios", "GET, HEAD"],
  ])("%s %s is a problem that names the methods", async (method, path, allow) => {
    const headers = { "content-type": "application/json" };
    const answer = await startInProcess().app.request(path, { method, headers });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe(allow);
    expect(await answer.json()).toMatchObject({ type: "urn:problem:method-not-allowed", status: 405 });
  });
});

test("/healthz says ok", async () => {
  const answer = await startInProcess().app.request("/healthz");
  expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
});

test("HEAD is GET without the body", async () => {
  const answer = await startInProcess().app.request("/api/apps", { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

test("the browser's client is typed by the routes", async () => {
  const { api } = typedClient();
  const answer = await api.inspections.$post({ json: { token: "hello" } });
  const body = await answer.json();
  expectTypeOf(body).toExtend<InspectionAnswer>();
  expect(body.evidence.kind).toBe("offline");
});
