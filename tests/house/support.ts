import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Files below the given folders, as paths relative to the repository's root. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .map((path) => path.replaceAll("\\", "/"))
      .sort(),
  );
}

/** Hand-written TypeScript below the given folders. */
export function sourcesIn(...folders: string[]): string[] {
  return filesIn(...folders).filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !path.startsWith("convex/_generated/") &&
      !path.endsWith(".gen.ts"),
  );
}

/** @param path relative to the repository's root */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
