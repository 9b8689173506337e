import { useEffect, useState } from "react";

/** In milliseconds: what takes no longer needs no sign that it is under way. */
const MOMENT = 150;

/** False at first, then true: what is shown for a wait alone need not be made for a short one. */
export function useMomentPassed(): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), MOMENT);
    return () => clearTimeout(timer);
  }, []);
  return passed;
}
