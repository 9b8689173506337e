import { zValidator } from "@hono/zod-validator";
import type * as z from "zod";
import { ProblemError } from "./problem.ts";

/** Names the fields that are wrong, without a word of what was sent: it may be a token. */
function sentence(issues: readonly z.core.$ZodIssue[]): string {
  const wrong = issues.map(({ code, path, message }) => {
    if (code === "unrecognized_keys") return "there is a field that this call doesn't take";
    return path.length === 0 ? "a JSON object is expected" : `"${path.join(".")}" ${message}`;
  });
  return `The body of this request can't be used: ${[...new Set(wrong)].join("; ")}.`;
}

/** Reads a JSON body by a schema; refuses any other as `invalid-request`. */
export function readJson<T extends z.ZodObject>(schema: T) {
  return zValidator("json", schema, (result) => {
    if (!result.success) throw new ProblemError("invalid-request", sentence(result.error.issues));
  });
}
