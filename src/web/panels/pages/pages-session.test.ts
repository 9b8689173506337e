import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PagesSession } from "./pages-session.ts";

const NOBODY = { kind: "not-asked", reason: "stopped" } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const session = new PagesSession(1, "EAAuser", null);
  const told = vi.fn<() => void>();
  session.subscribe(told);
  return { session, told };
}

test("what nobody waits for is kept at once, and told a moment later", () => {
  const { session, told } = watched();
  session.learnAside({}, { identity: NOBODY });
  session.learnAside({}, { permissions: NOBODY });
  expect(session.get()).toMatchObject({ identity: NOBODY, permissions: NOBODY });
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(told).toHaveBeenCalledOnce();
});

test("it is told with what comes meanwhile, and not once more", () => {
  const { session, told } = watched();
  session.learnAside({}, { identity: NOBODY });
  session.learn({}, { trouble: "Gone" });
  expect(told).toHaveBeenCalledOnce();
  expect(session.get()).toMatchObject({ identity: NOBODY, trouble: "Gone" });
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledOnce();
});
