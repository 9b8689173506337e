import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sleep } from "./sleep.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a wait ends with its time, before it when somebody is in a hurry, and not at all when it is called off", async () => {
  const { signal } = new AbortController();
  const whole = sleep(60_000, signal);
  vi.advanceTimersByTime(60_000);
  await expect(whole.done).resolves.toBeUndefined();
  const short = sleep(60_000, signal);
  short.end();
  await expect(short.done).resolves.toBeUndefined();
  const controller = new AbortController();
  const off = sleep(60_000, controller.signal);
  controller.abort();
  await expect(off.done).rejects.toThrow(/aborted/);
  await expect(sleep(60_000, controller.signal).done).rejects.toThrow(/aborted/);
  expect(vi.getTimerCount()).toBe(0);
});
