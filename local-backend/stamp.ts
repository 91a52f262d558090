import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Changes whenever one of the files does, or one comes or goes.
 * @param sources files, folders with all that lies below, or what need not exist
 */
export function filesStamp(directory: string, sources: string[]): string {
  const stamp = createHash("sha256");
  for (const source of sources) {
    for (const file of filesBelow(join(directory, source))) {
      const path = join(directory, source, file);
      stamp.update(`${source}/${file} ${fileMark(path)}\n`);
    }
  }
  return stamp.digest("hex");
}

/** Differs between two states of a file; null where there is none. */
export function fileMark(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size}` : null;
}

function filesBelow(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [""];
  return readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
}
