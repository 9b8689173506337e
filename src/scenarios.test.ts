import { expect, test } from "vitest";
import { expected } from "../e2e/expected.ts";
import { createApp } from "./server/app.ts";
import { readConfig } from "./server/config.ts";
import { connectGraph } from "./server/graph-connection.ts";
import { createLog } from "./server/log.ts";
import { createSandbox, type Scenario } from "./sandbox/app.ts";
import { classify } from "./token/classify.ts";
import { diagnose } from "./token/diagnose.ts";
import type { Evidence, InspectionAnswer } from "./token/evidence.ts";
import type { ExtraAnswer, PermissionList } from "./token/extras.ts";

const NOW = 1_795_500_000;
const HOST = { host: "127.0.0.1:3000" };

/** The whole product in process, with the sandbox's clock in our hands. */
function start(clock: { now: number }) {
  const read = readConfig({
    META_MODE: "sandbox",
    LOG_LEVEL: "silent",
    RATE_LIMIT_PER_MINUTE: "1000000",
    RATE_LIMIT_BURST: "1000000",
  });
  if (!read.ok) throw new Error("the configuration of the test is bad");
  const world = createSandbox({ now: () => clock.now, seed: "scenarios" });
  const graph = connectGraph(read.config, "http://127.0.0.1:3000", world);
  const app = createApp({
    config: read.config,
    log: createLog(read.config),
    graph,
    version: "0.0.0",
    clientDir: null,
  });
  const post = async <T>(path: string, body: object): Promise<T> => {
    const headers = { ...HOST, "content-type": "application/json" };
    const answer = await app.request(path, { method: "POST", headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  /** What the page does: the description first, then what there is beside it. */
  async function evidenceOf(token: string): Promise<{ evidence: Evidence; observedAt: number }> {
    const { evidence, observedAt } = await post<InspectionAnswer>("/api/inspections", { token });
    if (evidence.kind !== "inspected") return { evidence, observedAt };
    const { type } = evidence.inspection;
    const { extra } = await post<ExtraAnswer<PermissionList>>("/api/inspections/permissions", {
      token,
      type,
    });
    const permissions = extra.kind === "known" ? extra.value : null;
    return { evidence: { ...evidence, beside: { family: classify(token).family, permissions } }, observedAt };
  }
  return {
    async scenarios(): Promise<Scenario[]> {
      return (await app.request("/api/sandbox/scenarios", { headers: HOST })).json();
    },
    async judge(token: string) {
      const { evidence, observedAt } = await evidenceOf(token);
      expect(observedAt).toBe(clock.now);
      const verdict = diagnose(evidence, observedAt);
      return { state: verdict.state, causes: verdict.findings.map(({ cause }) => cause).join(" ") };
    },
  };
}

test.each(Object.entries(expected))("the story %s has its causes", async (name, wanted) => {
  const product = start({ now: NOW });
  const scenario = (await product.scenarios()).find((one) => one.name === name);
  expect(scenario).toBeDefined();
  expect(await product.judge(scenario?.token ?? "")).toEqual(wanted);
});

test("every story has an expectation", async () => {
  const names = (await start({ now: NOW }).scenarios()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
});

test("the stories stay true while the server runs for days", async () => {
  const clock = { now: NOW };
  const product = start(clock);
  for (let hour = 0; hour < 72; hour += 13) {
    clock.now = NOW + hour * 3600 + hour * 61;
    for (const { name, token } of await product.scenarios()) {
      expect([hour, name, await product.judge(token)]).toEqual([hour, name, expected[name]]);
    }
  }
});
