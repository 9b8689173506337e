import { describe, expect, test } from "vitest";
import { runErrand } from "./run-errand.ts";
import { readAnswer } from "./read-answer.ts";
import { scriptGraph, type Turn } from "./scripted-graph.ts";
import { SendError } from "./send-error.ts";

const OURS = 1_800_000_000;
/** Graph's clock is 5 hours behind ours. */
const THEIRS = OURS - 5 * 3600;
const dated = (seconds: number, more = {}) => ({
  headers: { date: new Date((THEIRS + seconds) * 1000).toUTCString() },
  body: "{}",
  ...more,
});
const question = {
  method: "GET",
  url: "https://graph.example/edge/v26.0/me",
  headers: {},
  body: null,
  hidden: [],
  caller: "app",
  answerIsSecret: false,
} as const;

/** When the errand says that it saw what it saw, after asking so many times. */
async function observed(asks: number, ...turns: readonly Turn[]) {
  const { client, clock } = scriptGraph(...turns);
  const parse = (response: Parameters<typeof readAnswer>[0]) => readAnswer(response, () => ({}));
  const work = runErrand(
    client,
    () => () => {},
    async (errand) => {
      for (let ask = 0; ask < asks; ask += 1) await client.ask(question, parse, errand);
      return {};
    },
  );
  return clock.settle(work);
}

describe("an observation is dated by Graph's clock at its end", () => {
  test("also when the answer was slow", async () => {
    expect((await observed(1, { takes: 8_000, answer: dated(8) })).observedAt).toBe(THEIRS + 8);
  });

  test("also when later answers were slow and carried no date", async () => {
    const { observedAt } = await observed(
      2,
      { takes: 1_000, answer: dated(1) },
      { takes: 7_000, answer: { body: "{}" } },
    );
    expect(observedAt).toBe(THEIRS + 8);
  });

  test("also when no answer followed", async () => {
    const { observedAt } = await observed(2, dated(0), { takes: 60_000, answer: {} });
    expect(observedAt).toBe(THEIRS + 10);
  });

  test("by the last date that came", async () => {
    const { observedAt } = await observed(2, dated(90), { takes: 1_000, answer: dated(1) });
    expect(observedAt).toBe(THEIRS + 1);
  });

  test("or by our own where no date, or none that can be read, came", async () => {
    expect((await observed(1, { takes: 3_700, answer: { body: "{}" } })).observedAt).toBe(OURS + 3);
    expect((await observed(1, { headers: { date: "soon" }, body: "{}" })).observedAt).toBe(OURS);
    expect((await observed(1, new SendError("dns"))).observedAt).toBe(OURS);
  });
});

describe("an errand tells of its calls", () => {
  const version = (text: string) => ({ headers: { "facebook-api-version": text }, body: "{}" });

  test("how far the limits are used up, by the highest", async () => {
    const usage = (percent: number) => ({ headers: { "x-app-usage": String(percent) }, body: "{}" });
    const told = await observed(3, usage(20), usage(70), { body: "{}" });
    expect(told.usage).toEqual({ of: "app", useCase: null, percent: 70, regainMinutes: null });
    expect((await observed(1, { body: "{}" })).usage).toBeNull();
  });

  test("that another version answered than the one that was asked", async () => {
    const asked = { kind: "other-version", asked: "v26.0" };
    expect((await observed(2, version("v26.0"), version("v27.0"))).notes).toEqual([
      { ...asked, served: "v27.0" },
    ]);
    expect((await observed(2, version("v25.0"))).notes).toEqual([{ ...asked, served: "v25.0" }]);
  });

  test("nothing where the same version answered, or none is named", async () => {
    expect((await observed(1, version("v26.0"))).notes).toEqual([]);
    expect((await observed(1, version("<b>"))).notes).toEqual([]);
    expect((await observed(1, { body: "{}" })).notes).toEqual([]);
  });
});
