import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { PROJECT_FOLDER } from "./project-folder.ts";

const Package = z.object({ version: z.string() });

/** The product's version, from its package.json. */
export function productVersion(): string {
  try {
    const text = readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8");
    return Package.parse(JSON.parse(text)).version;
  } catch {
    return "unknown";
  }
}
