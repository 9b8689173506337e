import { useEffect, useState } from "react";
import { readPlan, writePlan } from "#/token/test-plan/plan-address.ts";
import type { TestPlan } from "#/token/test-plan/test-plan.ts";

/** Milliseconds without a key press before the address follows: browsers limit how often it may change. */
const PAUSE = 300;

/** The plan, which the page's address holds: so it can be kept, sent and opened again. Never a token. */
export function usePlan(): readonly [TestPlan, (plan: TestPlan) => void] {
  const [plan, setPlan] = useState(() => readPlan(location.search));
  const query = writePlan(plan);
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = query === "" ? location.pathname : `${location.pathname}?${query}`;
      if (location.pathname + location.search !== address) history.replaceState(history.state, "", address);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [query]);
  return [plan, setPlan];
}
