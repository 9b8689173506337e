import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly resolved?: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"),
);
const entries = Object.entries(lock.packages);

test("the lock names no registry, nothing deprecated and nothing that runs on install", () => {
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
  expect(entries.filter(([, one]) => one.deprecated !== undefined)).toEqual([]);
  // fsevents is macOS-only and optional; npm marks it although its prebuilt file needs no build.
  const scripted = entries.filter(([path, one]) => one.hasInstallScript && !path.endsWith("/fsevents"));
  expect(scripted).toEqual([]);
});

test("every platform's native package is in the lock, so that npm ci works on each of them", () => {
  const missing = entries.flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in lock.packages) && !(`${at}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});
