import type { SourceMapPayload } from "node:module";
import { dirname } from "node:path";
import { DevEnvironment, resolveConfig } from "vite";
import type { FetchFunction } from "vite/module-runner";
import { convexSandbox } from "../engine/sandbox-plugin";

const ENVIRONMENT = "convex";

export interface Transform {
  fetch: FetchFunction;
  /** Makes the next fetch of these files read them again. */
  changed: (files: Iterable<string>) => Promise<void>;
  close: () => Promise<void>;
}

/** A Vite environment of its own for the modules under a `convex/` folder. */
export async function createTransform(directory: string): Promise<Transform> {
  const config = await resolveConfig(
    {
      configFile: false,
      root: dirname(directory),
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
  const environment = new DevEnvironment(ENVIRONMENT, config, { hot: false });
  await environment.init();
  return {
    fetch: async (...args) => {
      const fetched = await environment.fetchModule(...args);
      return "code" in fetched
        ? { ...fetched, code: withoutSources(fetched.code) }
        : fetched;
    },
    changed: async (files) => {
      for (const file of files) {
        await environment.pluginContainer.watchChange(file, {
          event: "update",
        });
        environment.moduleGraph.onFileChange(file);
      }
    },
    close: () => environment.close(),
  };
}

const SOURCE_MAP =
  /(?<=\n\/\/# sourceMappingURL=data:application\/json;base64,)\S+/;

/** Each start parses every source map, of which the sources, known on disk, are two thirds. */
function withoutSources(code: string): string {
  return code.replace(SOURCE_MAP, (encoded) => {
    const text = Buffer.from(encoded, "base64").toString();
    const { sourcesContent: _, ...map } = JSON.parse(text) as SourceMapPayload;
    return Buffer.from(JSON.stringify(map)).toString("base64");
  });
}
