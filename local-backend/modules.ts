import { watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { RunnableDevEnvironment } from "vite";
import { createRunnableDevEnvironment, resolveConfig } from "vite";
import { convexSandbox } from "./engine/sandbox-plugin";
import type { LoadedModules } from "./engine/types";

const ENVIRONMENT = "convex";
const SOURCE_FILE = /\.[cm]?[jt]sx?$/;
/** The two files with a second dot that Convex itself reads. */
const CONFIG_FILE = /^(convex|auth)\.config\.[jt]s$/;
/** Editors save in several steps, and a checkout changes many files. */
const SETTLE_MS = 60;

/**
 * Loads the modules under a `convex/` folder in a Vite environment of its own,
 * so that `vite dev`, `vite preview` and plain Node all run the same code.
 */
export class ModuleLoader {
  private constructor(
    private readonly directory: string,
    private readonly environment: RunnableDevEnvironment,
  ) {}

  /** @param directory absolute path of the `convex/` folder */
  static async create(directory: string): Promise<ModuleLoader> {
    const config = await resolveConfig(
      {
        configFile: false,
        root: join(directory, ".."),
        envDir: false,
        logLevel: "error",
        plugins: [convexSandbox()],
        environments: {
          [ENVIRONMENT]: {
            consumer: "server",
            dev: { moduleRunnerTransform: true },
            resolve: {
              conditions: ["convex", "module", "import", "default"],
              // Components are Convex modules: they need the sandbox's transform.
              noExternal: [/^@convex-dev\//],
            },
          },
        },
      },
      "serve",
    );
    const environment = createRunnableDevEnvironment(ENVIRONMENT, config, {
      runnerOptions: { hmr: false },
      hot: false,
    });
    await environment.init();
    return new ModuleLoader(directory, environment);
  }

  /** Imports every module; those already imported and not invalidated are not run again. */
  async load(): Promise<LoadedModules> {
    const files = await moduleFiles(this.directory);
    const modules = await Promise.all(
      files.map(async (file) => {
        const exports =
          await this.environment.runner.import<Record<string, unknown>>(file);
        const key = relative(this.directory, file).split(sep).join("/");
        return [`/convex/${key}`, exports] as const;
      }),
    );
    return Object.fromEntries(modules);
  }

  /** Makes the next `load` run all modules anew, transforming only the changed files. */
  async invalidate(changedFiles: Iterable<string>): Promise<void> {
    for (const file of changedFiles) {
      await this.environment.pluginContainer.watchChange(file, {
        event: "update",
      });
      this.environment.moduleGraph.onFileChange(file);
    }
    this.environment.runner.clearCache();
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

  close(): Promise<void> {
    return this.environment.close();
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
