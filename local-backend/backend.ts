import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Callers } from "./auth/callers";
import { loadKeys } from "./auth/keys";
import type { Keys } from "./auth/keys";
import { createEngine } from "./engine/engine";
import type { Engine } from "./engine/types";
import { handleApi } from "./http/api";
import { handleSite } from "./http/site";
import { ModuleLoader } from "./modules/loader";
import { SyncServer } from "./protocol/sync-server";
import {
  printFunctionLine,
  printNote,
  printProblem,
  type FunctionLog,
} from "./terminal";

export interface BackendOptions {
  /** Absolute path of the `convex/` folder. */
  convexDirectory: string;
  /** Folder of data, files and keys; null keeps everything in memory. */
  directory: string | null;
  /** Origin of the app, the API and the sync socket. */
  url: string;
  /** Origin of the routes of `convex/http.ts`. */
  siteUrl: string;
  /** Environment variables of the functions, beside the process's own. */
  env?: Record<string, string>;
  /** Reloads functions when their files change. */
  watch?: boolean;
  /** Receives the functions' log lines; printed by default. */
  log?: FunctionLog | undefined;
}

/** One embedded backend; whoever owns the two ports hands it what arrives there. */
export class Backend {
  private readonly sync: SyncServer;
  private readonly stopWatching: (() => void) | undefined;
  private reloading: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: BackendOptions,
    private readonly loader: ModuleLoader,
    private readonly callers: Callers,
    readonly engine: Engine,
    readonly adminKey: string,
  ) {
    this.sync = new SyncServer(engine, callers);
    if (options.watch)
      this.stopWatching = loader.watch((files) => void this.reload(files));
  }

  static async start(options: BackendOptions): Promise<Backend> {
    const keys = await loadKeys(options.directory);
    const loader = new ModuleLoader(options.convexDirectory);
    // Modules read their environment while they load.
    setEnvironment(options, keys);
    const modules = await loader.load();
    const engine = await createEngine({
      directory: options.directory,
      modules,
      cloudOrigin: options.url,
      siteOrigin: options.siteUrl,
      log: options.log ?? printFunctionLine,
      autoRun: true,
    });
    // Now components' modules are loaded too.
    loader.save();
    const callers = new Callers(keys, options.siteUrl);
    callers.configure(modules);
    return new Backend(options, loader, callers, engine, keys.adminKey);
  }

  /** Answers requests of the app's port that lie under `/api/`. */
  handleApi(request: IncomingMessage, response: ServerResponse): void {
    void handleApi(this.engine, this.callers, request, response);
  }

  /** Answers requests of the site port. */
  handleSite(request: IncomingMessage, response: ServerResponse): void {
    const { engine, callers } = this;
    void handleSite(engine, callers, this.options.siteUrl, request, response);
  }

  /** Takes a connection made to the sync path. */
  handleSync(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.sync.handleUpgrade(request, socket, head);
  }

  /**
   * Runs changed functions over the same data. Code that does not load, or whose
   * schema does not fit the data, is reported and the old code stays.
   */
  readonly reload = (changedFiles: Iterable<string>): Promise<void> => {
    this.reloading = this.reloading.then(async () => {
      const startedAt = performance.now();
      try {
        await this.loader.invalidate(changedFiles);
        const modules = await this.loader.load();
        await this.engine.reload(modules);
        this.callers.configure(modules);
        this.sync.onReload();
        const ms = Math.round(performance.now() - startedAt);
        printNote(`convex functions reloaded in ${ms} ms`);
      } catch (error) {
        printProblem(
          "The convex functions did not load; the previous ones keep running.",
          error,
        );
      }
    });
    return this.reloading;
  };

  async close(): Promise<void> {
    this.stopWatching?.();
    await this.reloading;
    this.sync.close();
    await this.engine.close();
    await this.loader.close();
  }
}

function setEnvironment(options: BackendOptions, keys: Keys): void {
  Object.assign(process.env, options.env, {
    CONVEX_CLOUD_URL: options.url,
    CONVEX_SITE_URL: options.siteUrl,
    SITE_URL: options.url,
    JWT_PRIVATE_KEY: keys.privateKey,
    JWKS: keys.jwks,
    IS_EMBEDDED_BACKEND: "1",
  });
}
