const STEP = /\.(\*|[^.[\]]+)|\[(\*|\d+|'[^']*'|"[^"]*")\]/y;

/** Null: the path goes beyond names, positions and `*`. */
function readSteps(path: string): readonly string[] | null {
  if (!path.startsWith("$")) return null;
  const steps: string[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (found === null) return null;
    steps.push(found[1] ?? found[2]?.replaceAll(/^['"]|['"]$/g, "") ?? "");
  }
  return steps;
}

function follow(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") return Object.values(value);
  return Object.entries(value)
    .filter(([name]) => name === step)
    .map(([, inner]: [string, unknown]) => inner);
}

/**
 * What a JSONPath such as `$.data.*.id` finds, joined with commas as batches put it into the next operation. Only names,
 * positions and `*` are read; anything else finds nothing.
 * @see https://developers.facebook.com/docs/graph-api/batch-requests (read Nov 2026); php-graph-sdk's batch example
 */
export function findByJsonPath(value: unknown, path: string): string {
  const steps = readSteps(path);
  if (steps === null) return "";
  let found: readonly unknown[] = [value];
  for (const step of steps) found = found.flatMap((one) => follow(one, step));
  return found.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(",");
}
