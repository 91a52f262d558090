/**
 * What the modules under `convex/` and of components see in place of some
 * globals (`sandbox-plugin.ts` imports them there). Inside a query or mutation
 * time stands still, randomness comes from the transaction's seed, and `fetch`
 * and timers are refused, as on Convex; everywhere else each name means the
 * global, read at call time so that fake timers apply.
 */
import { AsyncLocalStorage } from "node:async_hooks";

export type LogLevel = "DEBUG" | "LOG" | "INFO" | "WARN" | "ERROR";

/** What the running function lends to the globals below. */
export interface Ambient {
  /** Null in actions, which may do anything. */
  transaction: {
    now: number;
    random: () => number;
    /** Waits for work whose time is not the function's. */
    whileAway: <T>(work: Promise<T>) => Promise<T>;
  } | null;
  log: (level: LogLevel, args: unknown[]) => void;
}

const holder = globalThis as unknown as Record<symbol, unknown>;
const AMBIENT = Symbol.for("convex-local-backend.ambient");

/**
 * One storage per process: the engine and the sandboxed modules are loaded by
 * different module runners and have to meet here.
 */
export const ambient = (holder[AMBIENT] ??=
  new AsyncLocalStorage<Ambient>()) as AsyncLocalStorage<Ambient>;

const transaction = () => ambient.getStore()?.transaction ?? null;

class SandboxError extends Error {
  constructor(what: string) {
    super(
      `Can't use ${what} in queries and mutations. Please consider using an action. ` +
        "See https://docs.convex.dev/functions/actions for more details.",
    );
  }
}

/** A callable that means the global of this name, except in transactions. */
function onlyOutside<T extends (...args: never[]) => unknown>(
  name: string,
  real: () => T,
): T {
  return ((...args: Parameters<T>) => {
    if (transaction()) throw new SandboxError(name);
    return real()(...args);
  }) as T;
}

const real = globalThis;
/** @public */
export const fetch = onlyOutside("fetch()", () => real.fetch);
/** @public */
export const setTimeout = onlyOutside("setTimeout", () => real.setTimeout);
/** @public */
export const setInterval = onlyOutside("setInterval", () => real.setInterval);
/** @public */
export const setImmediate = onlyOutside(
  "setImmediate",
  () => real.setImmediate,
);
/** @public */
export const clearTimeout: typeof real.clearTimeout = (id) =>
  real.clearTimeout(id);
/** @public */
export const clearInterval: typeof real.clearInterval = (id) =>
  real.clearInterval(id);

/**
 * A proxy rather than a subclass: dates made here are plain `Date` objects, so
 * `instanceof` agrees with code outside the sandbox.
 */
export const Date: DateConstructor = new Proxy(real.Date, {
  construct(_target, args, newTarget) {
    const now = transaction()?.now;
    const given = args.length === 0 && now !== undefined ? [now] : args;
    const constructor: unknown = newTarget === Date ? real.Date : newTarget;
    return Reflect.construct(
      real.Date,
      given,
      constructor as DateConstructor,
    ) as Date;
  },
  apply: () => new Date().toString(),
  get(_target, key) {
    if (key === "now") return () => transaction()?.now ?? real.Date.now();
    return Reflect.get(real.Date, key) as unknown;
  },
});

/** @public */
export const Math = Object.create(real.Math, {
  random: { value: () => (transaction()?.random ?? real.Math.random)() },
}) as typeof real.Math;

function fillRandom<T extends ArrayBufferView>(array: T): T {
  const random = transaction()?.random;
  if (!random) return real.crypto.getRandomValues(array as never);
  const bytes = new Uint8Array(
    array.buffer,
    array.byteOffset,
    array.byteLength,
  );
  for (let i = 0; i < bytes.length; i++) bytes[i] = random() * 256;
  return array;
}

function randomUUID() {
  if (!transaction()) return real.crypto.randomUUID();
  const bytes = fillRandom(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Its work is done on other threads, while this one runs other functions. */
const subtle = new Proxy(real.crypto.subtle, {
  get(target, key) {
    const method = Reflect.get(target, key, target) as unknown;
    if (typeof method !== "function") return method;
    return (...args: unknown[]) => {
      const work = Reflect.apply(method, target, args) as Promise<unknown>;
      return transaction()?.whileAway(work) ?? work;
    };
  },
});

/** @public */
export const crypto = new Proxy(real.crypto, {
  get(target, key) {
    if (key === "getRandomValues") return fillRandom;
    if (key === "randomUUID") return randomUUID;
    if (key === "subtle") return subtle;
    return Reflect.get(target, key, target) as unknown;
  },
});

const LEVELS: Record<string, LogLevel> = {
  debug: "DEBUG",
  log: "LOG",
  info: "INFO",
  warn: "WARN",
  error: "ERROR",
};

/**
 * Inside a function, lines go to its caller and the engine's log.
 * @public
 */
export const console = new Proxy(real.console, {
  get(_target, key) {
    const level = typeof key === "string" ? LEVELS[key] : undefined;
    const store = level && ambient.getStore();
    if (!store) return Reflect.get(real.console, key) as unknown;
    return (...args: unknown[]) => store.log(level, args);
  },
});

/** Everything a sandboxed module imports when it mentions the name. */
export const SANDBOXED_NAMES = [
  "Date",
  "Math",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearTimeout",
  "clearInterval",
  "crypto",
  "console",
] as const;

/** Where `describeComponent` leaves a component's modules for the engine. */
export const COMPONENT_MODULES = Symbol.for(
  "convex-local-backend.componentModules",
);

/**
 * Gives a component definition what Convex's bundler would: the path that
 * `app.use` asks for, and the component's own modules.
 * @public
 */
export function describeComponent<T extends object>(
  definition: T,
  path: string,
  modules: Record<string, () => Promise<unknown>>,
): T {
  return Object.assign(definition, {
    componentDefinitionPath: path,
    defaultName: (definition as { _name?: string })._name,
    [COMPONENT_MODULES]: modules,
  });
}
