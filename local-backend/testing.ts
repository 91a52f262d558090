/**
 * convex-test's surface on this engine: in memory, in process, on the clock the
 * test installs. The same backend suite runs on both.
 */
import type { TestConvex } from "convex-test";
import {
  actionGeneric,
  getFunctionAddress,
  mutationGeneric,
  queryGeneric,
  type GenericSchema,
  type SchemaDefinition,
  type UserIdentity,
} from "convex/server";
import { convexToJson, jsonToConvex, type Value } from "convex/values";
import {
  invokerOf,
  modulesByPath,
  type Component,
  type Exports,
  type FunctionKind,
  type RegisteredFunction,
  type Schema,
} from "./engine/app";
import {
  convexErrorData,
  newFrame,
  newRequest,
  runInFrame,
  type Request as FunctionRequest,
} from "./engine/functions/calls";
import type { Core } from "./engine/core";
import { openCore, routeHttp } from "./engine/engine";
import { Scheduler } from "./engine/schedule/scheduler";
import { locate, parseResult } from "./engine/functions/syscalls";

type AnySchema = SchemaDefinition<GenericSchema, boolean>;
type Glob = Record<string, () => Promise<unknown>>;
type Handler = (ctx: never) => Promise<unknown>;
type Target = Handler | Parameters<typeof getFunctionAddress>[0];

export interface EmbeddedTestOptions<S extends AnySchema> {
  schema: S;
  /** As for convex-test: `import.meta.glob` over the functions folder. */
  modules: Glob;
  /** Mounted components by path; `registerComponent` adds to them. */
  components?: Record<string, { schema: AnySchema; modules: Glob }>;
  /** Scheduled jobs at a time, as a small deployment has them; any number when left out. */
  concurrency?: number | undefined;
}

/** One in-memory backend, started by the first call. */
class World {
  private readonly components = new Map<string, [AnySchema, Glob]>();
  private started: Promise<Core> | undefined;
  scheduler: Scheduler | undefined;

  constructor(private readonly options: EmbeddedTestOptions<AnySchema>) {
    this.register("", options.schema, options.modules);
    for (const [path, { schema, modules }] of Object.entries(
      options.components ?? {},
    ))
      this.register(path, schema, modules);
  }

  register(path: string, schema: AnySchema, modules: Glob) {
    if (this.started)
      throw new Error(`Register component "${path}" before the first call.`);
    this.components.set(path, [schema, modules]);
  }

  core(): Promise<Core> {
    return (this.started ??= this.start());
  }

  private async start(): Promise<Core> {
    const components = await Promise.all(
      [...this.components].map(async ([path, [schema, glob]]) => ({
        path,
        schema: schema as unknown as Schema,
        modules: await importAll(glob),
      })),
    );
    const core = await openCore(
      {
        directory: null,
        modules: {},
        cloudOrigin: "https://some-deployment.convex.cloud",
        siteOrigin: "https://some.convex.site",
        log: print,
      },
      components satisfies Component[],
    );
    this.scheduler = new Scheduler(core, {
      concurrency: this.options.concurrency,
      onError: (name, error) =>
        console.error(`Error when running scheduled function ${name}`, error),
    });
    await this.scheduler.start();
    return core;
  }
}

/** Modules are imported once per test file, whichever world asks first. */
const imported = new WeakMap<Glob, Promise<Map<string, Exports>>>();

function importAll(glob: Glob): Promise<Map<string, Exports>> {
  let modules = imported.get(glob);
  if (!modules) {
    modules = Promise.all(
      [...modulesByPath(glob)].map(
        async ([path, load]) => [path, (await load()) as Exports] as const,
      ),
    ).then((entries) => new Map(entries));
    imported.set(glob, modules);
  }
  return modules;
}

function print({ level, text }: { level: string; text: string }) {
  const method = level.toLowerCase() as
    "debug" | "log" | "info" | "warn" | "error";
  console[method](text);
}

/** Gives a thrown ConvexError its data back, as clients do. */
async function withParsedErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    const data = convexErrorData(thrown);
    if (data !== undefined)
      (thrown as { data: Value }).data = jsonToConvex(data);
    throw thrown;
  }
}

/** An inline handler as a function of the app. */
function inline(kind: FunctionKind, handler: Handler): RegisteredFunction {
  const build = {
    query: queryGeneric,
    mutation: mutationGeneric,
    action: actionGeneric,
  }[kind];
  const f = build({ handler: handler as never }) as unknown as Parameters<
    typeof invokerOf
  >[0];
  return {
    component: "",
    path: "inline",
    kind,
    isPublic: false,
    args: { type: "any" },
    returns: null,
    invoke: invokerOf(f, kind),
  };
}

/** Calls in the name of one identity. */
class Accessor {
  constructor(
    private readonly world: World,
    private readonly identity: UserIdentity | null,
    private readonly metadata: Partial<FunctionRequest>,
  ) {}

  private async call(kind: FunctionKind, target: Target, args: unknown) {
    const core = await this.world.core();
    let fn: RegisteredFunction;
    if (isHandler(target)) fn = inline(kind, target);
    else {
      const { component, path } = locate("", getFunctionAddress(target));
      fn = core.require(component, path, [kind]);
    }
    const { identity, metadata } = this;
    const json = convexToJson((args ?? {}) as Value);
    const request = newRequest(metadata);
    return { core, call: { fn, args: json, identity, request } };
  }

  async query(target: Target, args?: unknown) {
    const { core, call } = await this.call("query", target, args);
    return parseResult((await withParsedErrors(core.runQuery(call))).json);
  }

  async mutation(target: Target, args?: unknown) {
    const { core, call } = await this.call("mutation", target, args);
    return parseResult((await withParsedErrors(core.runMutation(call))).json);
  }

  async action(target: Target, args?: unknown) {
    const { core, call } = await this.call("action", target, args);
    return parseResult(await withParsedErrors(core.runAction(call)));
  }

  /** A mutation with the storage of an action, as convex-test gives it. */
  async run(handler: (ctx: object) => Promise<unknown>) {
    const core = await this.world.core();
    const { identity } = this;
    const request = newRequest(this.metadata);
    const work = core.transact(async (tx) => {
      const where = { component: "", path: "run", identity, request };
      const frame = newFrame(core, { ...where, kind: "mutation" }, tx);
      const outer = inline("action", (async ({
        storage,
      }: {
        storage: object;
      }) =>
        parseResult(
          await inline("mutation", (async (ctx: object) =>
            handler({ ...ctx, storage })) as Handler).invoke(
            "[{}]",
            request.id,
          ),
        )) as Handler);
      return runInFrame(frame, () => outer.invoke("[{}]", request.id));
    });
    return parseResult((await withParsedErrors(work)).result);
  }

  async fetch(path: string, init?: RequestInit): Promise<Response> {
    if (!path.startsWith("/"))
      throw new Error("Path given to `t.fetch` must start with a `/`");
    const core = await this.world.core();
    const request = new Request(`${core.options.siteOrigin}${path}`, init);
    const { identity, metadata } = this;
    const response = await withParsedErrors(
      routeHttp(core, request, identity, newRequest(metadata)),
    );
    const { pathname } = new URL(request.url);
    return (
      response ??
      new Response(`No HttpAction routed for ${pathname}`, { status: 404 })
    );
  }

  async finishInProgressScheduledFunctions() {
    await this.world.core();
    await this.world.scheduler!.settle();
  }

  /**
   * Drains what is due: moves the test's clock, waits for what that started, and
   * again until a move starts nothing.
   */
  async finishAllScheduledFunctions(
    advanceTimers: () => void,
    maxIterations = 100,
  ) {
    await this.world.core();
    const scheduler = this.world.scheduler!;
    for (let i = 0; i < maxIterations; i++) {
      // Jobs may have been scheduled before the test took over the clock.
      scheduler.wake();
      advanceTimers();
      if (!scheduler.isRunning) return;
      await this.pump(scheduler, advanceTimers);
    }
    throw new Error(
      "finishAllScheduledFunctions: too many iterations. Check for infinitely " +
        "recursive scheduled functions, or increase maxIterations.",
    );
  }

  /** Actions may wait for timers of their own: the clock keeps moving. */
  private async pump(scheduler: Scheduler, advanceTimers: () => void) {
    let isSettled = false;
    const settled = scheduler.settle().finally(() => (isSettled = true));
    while (!isSettled) {
      await new Promise((resolve) => realSetTimeout(resolve, 0));
      if (!isSettled) advanceTimers();
    }
    await settled;
  }

  withIdentity(given: Partial<UserIdentity>): Accessor {
    const subject = given.subject ?? String(hash(JSON.stringify(given)));
    const issuer = given.issuer ?? "https://convex.test";
    const tokenIdentifier = given.tokenIdentifier ?? `${issuer}|${subject}`;
    const identity = { ...given, subject, issuer, tokenIdentifier };
    return new Accessor(this.world, identity as UserIdentity, this.metadata);
  }

  withRequestMetadata({
    ip = null,
    userAgent = null,
  }: Partial<FunctionRequest>) {
    return new Accessor(this.world, this.identity, { ip, userAgent });
  }

  registerComponent(path: string, schema: AnySchema, modules: Glob) {
    this.world.register(path, schema, modules);
  }
}

const realSetTimeout = globalThis.setTimeout;

const isHandler = (target: Target): target is Handler =>
  typeof target === "function";

/** Any stable number will do as the subject of an identity without one. */
function hash(text: string): number {
  let sum = 0;
  for (const character of text)
    sum = (sum * 31 + character.codePointAt(0)!) | 0;
  return sum;
}

/**
 * A fresh backend for one test. The functions' modules must be transformed by
 * `convexSandbox()` for time, randomness, `fetch` and timers to be checked.
 */
export function embeddedTest<S extends AnySchema>(
  options: EmbeddedTestOptions<S>,
): TestConvex<S> {
  return new Accessor(new World(options), null, {}) as unknown as TestConvex<S>;
}
