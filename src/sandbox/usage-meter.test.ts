import { describe, expect, test } from "vitest";
import { createSandbox } from "./app.ts";
import { NOW } from "./rehearsal.ts";

/** Twelve minutes before the hour's end: 14:18:06 UTC and half an hour. */
const LATE = NOW + 30 * 60;

function start(budget?: number, personBudget?: number) {
  let moment = LATE;
  const sandbox = createSandbox({
    now: () => moment,
    seed: "usage",
    ...(budget !== undefined && { budget }),
    ...(personBudget !== undefined && { personBudget }),
  });
  const token = (name: string) => sandbox.scenarios().find((scenario) => scenario.name === name)?.token ?? "";
  const ask = (path: string, access_token: string) =>
    sandbox.app.request(`${path}?${new URLSearchParams({ access_token, input_token: "x" }).toString()}`);
  const times = async (count: number, path: string, access_token: string) => {
    for (let call = 1; call < count; call += 1) await ask(path, access_token);
    return ask(path, access_token);
  };
  const pass = (seconds: number) => {
    moment += seconds;
  };
  return { sandbox, token, ask, times, pass };
}

const usage = (percent: number) => ({ call_count: percent, total_cputime: percent, total_time: percent });
const header = (response: Response, name: string): unknown =>
  JSON.parse(response.headers.get(name) ?? "null");
const CODE_4 = { code: 4, message: "(#4) Application request limit reached", type: "OAuthException" };

describe("x-app-usage", () => {
  test("comes once there is traffic, in percent of the app's budget", async () => {
    const { token, times } = start(200);
    expect(header(await times(1, "/me", token("long-lived-user")), "x-app-usage")).toBeNull();
    expect(header(await times(1, "/me", token("long-lived-user")), "x-app-usage")).toEqual(usage(1));
    const later = await times(54, "/app", token("app-token"));
    expect(later.headers.get("x-app-usage")).toBe('{"call_count":28,"total_time":28,"total_cputime":28}');
  });

  test("counts each app for itself", async () => {
    const { token, times } = start(10);
    expect(header(await times(3, "/app", token("app-token")), "x-app-usage")).toEqual(usage(30));
    expect(header(await times(1, "/me", token("another-apps-token")), "x-app-usage")).toEqual(usage(10));
  });

  test("one call more than the budget is refused with code 4, and all others until the hour is over", async () => {
    const { token, times, ask, pass } = start(10);
    const app = token("app-token");
    expect((await times(10, "/debug_token", app)).status).toBe(200);
    for (const path of ["/debug_token", "/me", "/nowhere"]) {
      const refused = await ask(path, app);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ error: CODE_4 });
      expect(header(refused, "x-app-usage")).toMatchObject({ call_count: expect.toSatisfy((n) => n >= 100) });
    }
    // 11:54 minutes to the hour.
    pass(713);
    expect((await ask("/debug_token", app)).status).toBe(403);
    pass(1);
    const again = await ask("/debug_token", app);
    expect(again.status).toBe(200);
    expect(header(again, "x-app-usage")).toEqual(usage(10));
  });

  test("calls without a working token use nothing up", async () => {
    const { token, times } = start(10);
    const dead = await times(30, "/me", token("logged-out"));
    expect(dead.status).toBe(400);
    expect(dead.headers.has("x-app-usage")).toBe(false);
    expect((await times(30, "/me", "xxxx")).headers.has("x-app-usage")).toBe(false);
    expect(header(await times(1, "/me", token("long-lived-user")), "x-app-usage")).toEqual(usage(10));
  });

  test("the budget is large unless told", async () => {
    const { token, times } = start();
    const response = await times(300, "/me", token("long-lived-user"));
    expect(response.status).toBe(200);
    expect(response.headers.has("x-app-usage")).toBe(false);
  });
});

describe("x-business-use-case-usage", () => {
  const PAGE = "1353269864728879";

  test("comes with Page tokens, in the Page's name, and takes nothing from the app", async () => {
    const { token, times } = start(10);
    const response = await times(4, "/me", token("page-not-by-time"));
    expect(response.headers.has("x-app-usage")).toBe(false);
    expect(header(response, "x-business-use-case-usage")).toEqual({
      [PAGE]: [{ type: "pages", ...usage(40), estimated_time_to_regain_access: 0 }],
    });
    expect(header(await times(1, "/me", token("long-lived-user")), "x-app-usage")).toEqual(usage(10));
  });

  test("spent, it is code 80001 and says how many minutes to wait", async () => {
    const { token, times } = start(10);
    const response = await times(11, "/me", token("page-short-lived"));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        code: 80001,
        message:
          "(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
      },
    });
    expect(header(response, "x-business-use-case-usage")).toEqual({
      [PAGE]: [{ type: "pages", ...usage(110), estimated_time_to_regain_access: 12 }],
    });
  });
});

describe("what one person may ask, over all apps", () => {
  const answer = async (response: Response) => ({ status: response.status, body: await response.json() });

  test("spent, it is code 17, and code 32 on a Page; the app itself goes on", async () => {
    const { token, times, ask } = start(1000, 4);
    const user = token("long-lived-user");
    expect((await times(3, "/me", user)).status).toBe(200);
    expect((await ask("/1353269864728879", user)).status).toBe(200);
    expect(await answer(await ask("/me", user))).toMatchObject({
      status: 400,
      body: { error: { code: 17, message: "(#17) User request limit reached", type: "OAuthException" } },
    });
    expect(await answer(await ask("/1353269864728879", user))).toMatchObject({
      status: 400,
      body: { error: { code: 32, message: "(#32) Page request limit reached" } },
    });
    expect((await ask("/app", token("app-token"))).status).toBe(200);
    expect((await ask("/me", token("page-not-by-time"))).status).toBe(200);
  });

  test("counts another app's calls of the same person, and is whole again after the hour", async () => {
    const { token, times, ask, pass } = start(1000, 3);
    await times(2, "/me", token("long-lived-user"));
    expect((await ask("/me", token("another-apps-token"))).status).toBe(200);
    expect((await ask("/me", token("long-lived-user"))).status).toBe(400);
    pass(714);
    expect((await ask("/me", token("long-lived-user"))).status).toBe(200);
  });
});

test("a system user's calls on a Page are the Page's: code 80001", async () => {
  const { token, times, ask } = start(3, 1);
  const bot = token("system-user-sixty-days");
  const response = await times(4, "/1353269864728879", bot);
  expect(await response.json()).toMatchObject({ error: { code: 80001 } });
  expect(response.headers.has("x-business-use-case-usage")).toBe(true);
  expect((await ask("/me", bot)).status).toBe(200);
});
