import { join } from "node:path";
import { type Config, readConfig } from "./config.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";

/** Takes in the project's `.env`, where there is one; a variable that is set already keeps its value. */
function readDotEnv(): void {
  try {
    process.loadEnvFile(join(PROJECT_FOLDER, ".env"));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!missing) throw new Error("The file .env can't be read. Check its access rights.", { cause: error });
  }
}

/**
 * The configuration of this process.
 * @param warn - takes sentences about what is allowed and doubtful
 * @throws with one sentence a line when it can't be used
 */
export function loadEnvironment(warn: (sentence: string) => void): Config {
  readDotEnv();
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  for (const sentence of read.warnings) warn(sentence);
  return read.config;
}
