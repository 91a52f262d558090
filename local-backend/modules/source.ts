import type {
  FetchFunctionOptions,
  FetchResult,
  ModuleRunnerTransport,
} from "vite/module-runner";
import { ModuleCache, type Fetched } from "./cache";
import type { Transform } from "./transform";

type Invoke = NonNullable<ModuleRunnerTransport["invoke"]>;

/** Modules that a function imports while it runs often come together. */
const SETTLE_MS = 300;

/**
 * Answers a module runner from the cache. Vite, which takes seconds, is started
 * with the first module that is not there.
 */
export class ModuleSource {
  private readonly cache: ModuleCache;
  private transform: Promise<Transform> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly directory: string) {
    this.cache = new ModuleCache(directory);
  }

  readonly invoke: Invoke = async (payload) => {
    const { name, data } = (payload as { data: unknown }).data as Invocation;
    // The runner need not tell Node's own modules apart: Vite does.
    if (name === "getBuiltins") return { result: [] };
    return { result: await this.fetch(...data) };
  };

  /** Makes the next fetch of these files read them again. */
  async changed(files: Set<string>): Promise<void> {
    this.cache.forget(files);
    await (await this.transform)?.changed(files);
  }

  /** Keeps what was transformed so far for the next start. */
  save(): void {
    clearTimeout(this.timer);
    this.cache.write();
  }

  async close(): Promise<void> {
    this.save();
    await (await this.transform?.catch(() => undefined))?.close();
  }

  private async fetch(
    url: string,
    importer?: string,
    options?: FetchFunctionOptions,
  ): Promise<FetchResult> {
    const key = keyOf(url, importer);
    const known = this.cache.get(key);
    if (known) {
      // Of one name, two packages may import different versions.
      const isSame = options?.cached && "code" in known;
      return isSame ? { cache: true } : { ...known };
    }
    this.transform ??= import("./transform").then(({ createTransform }) =>
      createTransform(this.directory),
    );
    const { fetch } = await this.transform;
    const { startOffset } = options ?? {};
    const fetched = await fetch(url, importer, { startOffset });
    // The runner has dropped what it asks for anew (`clearCache`): a module must
    // not run twice because it was asked for by two names.
    if ("invalidate" in fetched) fetched.invalidate = false;
    this.keep(key, fetched as Fetched);
    return fetched;
  }

  private keep(key: string, fetched: Fetched): void {
    // The runner writes into what it is given.
    this.cache.set(key, { ...fetched });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SETTLE_MS);
    this.timer.unref();
  }
}

/** A package is the same for all modules of the package that imports it; all else is absolute. */
function keyOf(url: string, importer: string | undefined): string {
  if (/^[./]/.test(url)) return url;
  const [from = ""] =
    /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(importer ?? "") ?? [];
  return `${from} ${url}`;
}

interface Invocation {
  name: "fetchModule" | "getBuiltins";
  data: [url: string, importer?: string, options?: FetchFunctionOptions];
}
