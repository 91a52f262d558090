import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { FetchResult } from "vite/module-runner";
import { fileMark, filesStamp } from "../stamp";

/** What Vite answers to a module runner: a module's code, or where to import it. */
export type Fetched = Exclude<FetchResult, { cache: true }>;

/** The project that this backend is part of: its Vite, plugin and sandbox. */
const OURS = fileURLToPath(new URL("../..", import.meta.url));
/** What decides, beside the sources, how a module is resolved and transformed. */
const SETTINGS = [
  "package.json",
  "package-lock.json",
  // Changes with what is installed, also where the lock file does not.
  "node_modules/.package-lock.json",
  "tsconfig.json",
];

interface Content {
  stamp: string;
  /** State of each file that was transformed, components' among them. */
  marks: Map<string, string | null>;
  fetched: Map<string, Fetched>;
}

/**
 * The transformed modules of a `convex/` folder on disk, so that a start over
 * the same files transforms nothing. It holds code, never what code evaluated to.
 */
export class ModuleCache {
  private readonly file: string;
  private readonly marks: Content["marks"] = new Map();
  private readonly fetched: Content["fetched"] = new Map();
  private readonly modules = new Map<string, Fetched>();
  private stamp: string;
  private isWritten = true;

  constructor(private readonly directory: string) {
    this.file = join(dirname(directory), ".cache", "functions", "modules.v8");
    this.stamp = stampOf(directory);
    const content = readContent(this.file, this.stamp);
    this.marks = content?.marks ?? new Map();
    for (const [key, fetched] of content?.fetched ?? [])
      this.remember(key, fetched);
  }

  get(key: string): Fetched | undefined {
    return this.fetched.get(key);
  }

  set(key: string, fetched: Fetched): void {
    this.remember(key, fetched);
    if ("file" in fetched && fetched.file !== null)
      this.marks.set(fetched.file, fileMark(fetched.file));
    this.isWritten = false;
  }

  /** Forgets changed files. What is left may differ from what a start would make, so it is not written. */
  forget(files: Set<string>): void {
    this.stamp = "";
    for (const [key, fetched] of this.fetched) {
      if (!("file" in fetched) || !files.has(fetched.file ?? "")) continue;
      this.fetched.delete(key);
      this.modules.delete(fetched.id);
    }
  }

  write(): void {
    if (this.isWritten || stampOf(this.directory) !== this.stamp) return;
    this.isWritten = true;
    const { stamp, marks, fetched } = this;
    writeWhole(
      this.file,
      serialize({ stamp, marks, fetched } satisfies Content),
    );
  }

  /** A module asked for by several names is one object, and so written once. */
  private remember(key: string, fetched: Fetched): void {
    const id = "id" in fetched ? fetched.id : fetched.externalize;
    const known = this.modules.get(id) ?? fetched;
    this.modules.set(id, known);
    this.fetched.set(key, known);
  }
}

/** Null for a file that is missing, broken or made from other files than these. */
function readContent(file: string, stamp: string): Content | null {
  try {
    const content = deserialize(readFileSync(file)) as Content;
    if (content.stamp !== stamp) return null;
    for (const [path, mark] of content.marks)
      if (fileMark(path) !== mark) return null;
    return content;
  } catch {
    return null;
  }
}

/** Other processes that start meanwhile read the old file or the new one. */
function writeWhole(file: string, data: Buffer): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, data);
    renameSync(draft, file);
  } catch {
    // A folder that cannot be written costs the next start its time, no more.
  }
}

function stampOf(directory: string): string {
  const project = dirname(directory);
  const variables = Object.entries(process.env).filter(
    ([name]) => name === "NODE_ENV" || name.startsWith("VITE_"),
  );
  return createHash("sha256")
    .update(
      JSON.stringify([process.version, directory, OURS, variables.sort()]),
    )
    .update(filesStamp(project, [basename(directory), ...SETTINGS]))
    .update(filesStamp(OURS, ["local-backend", ...SETTINGS]))
    .digest("hex");
}
