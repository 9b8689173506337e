import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the nearest package.json: the build may put this module at any depth below it. */
function find(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder) return process.cwd();
  return existsSync(join(folder, "package.json")) ? folder : find(parent);
}

/** Where the project lies: `package.json`, `.env` and `dist` are in it. */
export const PROJECT_FOLDER = find(dirname(fileURLToPath(import.meta.url)));
