import { expect, test } from "vitest";
import * as z from "zod";
import { startInProcess } from "./test-server.ts";

const PLENTY = { RATE_LIMIT_PER_MINUTE: "1000000", RATE_LIMIT_BURST: "1000000" };
const Answer = z.looseObject({ evidence: z.looseObject({ kind: z.string() }), calls: z.array(z.unknown()) });

test("a thousand inspections, fifty at once, are all answered, each about its own token", async () => {
  const { post, sandbox } = startInProcess(PLENTY);
  const tokens = sandbox.scenarios().map(({ token }) => token);
  const tokenAt = (index: number) => tokens[index % tokens.length] ?? "";
  const judge = async (token: string) => {
    const answer = await post("/api/inspections", { token });
    const { evidence, calls } = Answer.parse(await answer.json());
    return { status: answer.status, kind: evidence.kind, calls: calls.length };
  };
  const alone = new Map<string, unknown>();
  for (const token of tokens) alone.set(token, await judge(token));

  const answers: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < 1_000) {
      const index = next;
      next += 1;
      answers[index] = await judge(tokenAt(index));
    }
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  expect(answers).toHaveLength(1_000);
  expect(answers).toEqual(answers.map((_, index) => alone.get(tokenAt(index))));
}, 60_000);
