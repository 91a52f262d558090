/** Every Convex function and HTTP route of the project, as a deployment would register them. */
import type { HttpRouter } from "convex/server";

export interface RegisteredFunction {
  /** "matches:save", as clients and the dashboard call it. */
  name: string;
  type: "query" | "mutation" | "action";
  visibility: "public" | "internal" | "both" | "none";
  /** Validators in JSON, as a push sends them; null when the function states none. */
  args: unknown;
  returns: unknown;
}

interface Registered {
  isConvexFunction?: boolean;
  isQuery?: boolean;
  isMutation?: boolean;
  isAction?: boolean;
  isPublic?: boolean;
  isInternal?: boolean;
  exportArgs?(): string;
  exportReturns?(): string;
}

const modules = import.meta.glob<Record<string, unknown>>([
  "../../convex/**/*.{ts,js}",
  "!../../convex/**/*.*.*",
  "!../../convex/_generated/**",
]);

export async function listFunctions(): Promise<RegisteredFunction[]> {
  const functions: RegisteredFunction[] = [];
  for (const [file, load] of Object.entries(modules)) {
    const path = file.replace(/^.*\/convex\//, "").replace(/\.[jt]s$/, "");
    for (const [key, value] of Object.entries(await load())) {
      const found = asFunction(value);
      if (found === null) continue;
      functions.push({ name: `${path}:${key}`, ...found });
    }
  }
  return functions.sort((a, b) => a.name.localeCompare(b.name));
}

/** "GET /path", as routed by convex/http.ts. */
export async function listRoutes(): Promise<string[]> {
  const http = await modules["../../convex/http.ts"]?.();
  const router = http?.default as HttpRouter | undefined;
  return (router?.getRoutes() ?? [])
    .map(([path, method]) => `${method} ${path}`)
    .sort();
}

function asFunction(value: unknown): Omit<RegisteredFunction, "name"> | null {
  if (typeof value !== "function" && typeof value !== "object") return null;
  const registered = value as Registered | null;
  const type = typeOf(registered);
  if (registered === null || type === null) return null;
  const { isPublic = false, isInternal = false } = registered;
  return {
    type,
    visibility: isPublic
      ? isInternal
        ? "both"
        : "public"
      : isInternal
        ? "internal"
        : "none",
    args: parsed(registered.exportArgs?.()),
    returns: parsed(registered.exportReturns?.()),
  };
}

function typeOf(value: Registered | null): RegisteredFunction["type"] | null {
  if (value?.isQuery === true) return "query";
  if (value?.isMutation === true) return "mutation";
  return value?.isAction === true ? "action" : null;
}

/** Convex exports a missing validator as `any` (args) or null (returns). */
function parsed(json: string | undefined): unknown {
  const value: unknown = json === undefined ? null : JSON.parse(json);
  const isAny =
    typeof value === "object" &&
    value !== null &&
    (value as { type?: unknown }).type === "any";
  return isAny ? null : value;
}

/** Whether a validator lets anything through somewhere in it. */
export function hasAny(validator: unknown): boolean {
  if (Array.isArray(validator)) return validator.some(hasAny);
  if (typeof validator !== "object" || validator === null) return false;
  return (
    (validator as { type?: unknown }).type === "any" ||
    Object.values(validator).some(hasAny)
  );
}
