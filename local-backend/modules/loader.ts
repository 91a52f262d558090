import { watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { createNodeImportMeta, ModuleRunner } from "vite/module-runner";
import type { LoadedModules } from "../engine/types";
import { ModuleSource } from "./source";

const SOURCE_FILE = /\.[cm]?[jt]sx?$/;
/** The two files with a second dot that Convex itself reads. */
const CONFIG_FILE = /^(convex|auth)\.config\.[jt]s$/;
/** Editors save in several steps, and a checkout changes many files. */
const SETTLE_MS = 60;

/**
 * Loads the modules under a `convex/` folder as Vite transforms them, so that
 * `vite dev`, `vite preview` and plain Node all run the same code.
 */
export class ModuleLoader {
  private readonly source: ModuleSource;
  private readonly runner: ModuleRunner;

  /** @param directory absolute path of the `convex/` folder */
  constructor(private readonly directory: string) {
    // As Vite would, which is not there when all comes from the cache.
    process.env.NODE_ENV ||= "development";
    this.source = new ModuleSource(directory);
    this.runner = new ModuleRunner({
      transport: { invoke: this.source.invoke },
      createImportMeta: createNodeImportMeta,
      sourcemapInterceptor: "node",
      hmr: false,
    });
  }

  /** Imports every module; those already imported and not invalidated are not run again. */
  async load(): Promise<LoadedModules> {
    const files = await moduleFiles(this.directory);
    const modules = await Promise.all(
      files.map(async (file) => {
        const exports = await this.runner.import<Record<string, unknown>>(file);
        const key = relative(this.directory, file).split(sep).join("/");
        return [`/convex/${key}`, exports] as const;
      }),
    );
    return Object.fromEntries(modules);
  }

  /** Lets the next start over the same files begin where this one is. */
  save(): void {
    this.source.save();
  }

  /** Makes the next `load` run all modules anew, transforming only the changed files. */
  async invalidate(changedFiles: Iterable<string>): Promise<void> {
    await this.source.changed(new Set(changedFiles));
    this.runner.clearCache();
  }

  /**
   * Calls back with the changed files once they are at rest.
   * @returns stops watching
   */
  watch(onChange: (files: Set<string>) => void): () => void {
    let changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(this.directory, { recursive: true }, (_, name) => {
      if (!name || !SOURCE_FILE.test(name)) return;
      changed.add(join(this.directory, name).split(sep).join("/"));
      clearTimeout(timer);
      timer = setTimeout(() => {
        const files = changed;
        changed = new Set();
        onChange(files);
      }, SETTLE_MS);
    });
    // An editor's temporary file may be gone before it could be watched.
    watcher.on("error", () => {});
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  }

  async close(): Promise<void> {
    await this.source.close();
    await this.runner.close();
  }
}

async function moduleFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && isModule(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Convex skips every other file with two dots: tests and type declarations. */
function isModule(file: string): boolean {
  const name = basename(file);
  if (CONFIG_FILE.test(name)) return true;
  return SOURCE_FILE.test(name) && name.split(".").length === 2;
}
