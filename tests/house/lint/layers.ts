import { posix } from "node:path";

/** One row of "Who may import whom"; the first row whose `files` matches a path names it. */
interface Layer {
  name: string;
  files: RegExp;
  /** Layers it may import from; its own is always among them unless `isClosed`. */
  may: readonly string[];
  /** Files of this layer do not import each other. */
  isClosed?: true;
  /** Packages it may use; any when left out. */
  packages?: RegExp;
}

const BACKEND = ["model", "table", "lib", "shared", "generated"] as const;
const PARTS = ["hook", "clientLib", "message", "generated", "shared"] as const;

/** Paths are relative to the root, with or without their extension. */
const LAYERS: readonly Layer[] = [
  { name: "generated", files: /^convex\/_generated\//, may: [] },
  {
    // Letters are worded by react-email, on the server and in the browser.
    name: "shared",
    files: /^convex\/shared\/mail\/(render|templates\/)/,
    may: ["shared"],
    packages: /^(react|react-dom\/server\.edge|@react-email\/[a-z]+)$/,
  },
  {
    name: "shared",
    files: /^convex\/shared\//,
    may: [],
    packages: /^convex\/values$/,
  },
  { name: "lib", files: /^convex\/lib\//, may: ["shared", "generated"] },
  { name: "table", files: /^convex\/tables\//, may: ["lib", "shared"] },
  {
    name: "integration",
    files: /^convex\/integrations\//,
    may: ["lib", "shared", "generated"],
  },
  { name: "model", files: /^convex\/model\//, may: [...BACKEND, "schema"] },
  { name: "builders", files: /^convex\/functions(\.ts)?$/, may: BACKEND },
  { name: "schema", files: /^convex\/schema(\.ts)?$/, may: ["table"] },
  { name: "config", files: /^convex\/\w+\.config(\.ts)?$/, may: [] },
  {
    name: "auth",
    files: /^convex\/auth(\.ts)?$/,
    // It is an action: signing in asks other sites.
    may: [...BACKEND, "builders", "integration"],
  },
  {
    name: "http",
    files: /^convex\/(http|crons)(\.ts)?$/,
    may: [...BACKEND, "builders", "auth", "api"],
  },
  {
    name: "seed",
    files: /^convex\/seed\//,
    may: [...BACKEND, "builders"],
  },
  {
    name: "api",
    files: /^convex\//,
    may: [...BACKEND, "builders"],
    isClosed: true,
  },
  {
    name: "app",
    files: /^src\/(app\/|main)/,
    may: ["route", "feature", "component", "ui", ...PARTS],
  },
  {
    name: "route",
    files: /^src\/routes(\/|$)/,
    may: ["app", "feature", "component", "ui", ...PARTS],
  },
  {
    name: "feature",
    files: /^src\/features(\/|$)/,
    may: ["component", "ui", ...PARTS],
  },
  {
    name: "ui",
    files: /^src\/components\/ui(\/|$)/,
    may: PARTS,
  },
  { name: "component", files: /^src\/components(\/|$)/, may: ["ui", ...PARTS] },
  {
    name: "hook",
    files: /^src\/hooks(\/|$)/,
    may: ["clientLib", "message", "generated", "shared"],
  },
  {
    name: "clientLib",
    files: /^src\/lib(\/|$)/,
    may: ["message", "generated", "shared"],
  },
  { name: "message", files: /^src\/messages(\/|$)/, may: ["shared"] },
  { name: "style", files: /^src\/styles(\/|$)/, may: [] },
  { name: "localBackend", files: /^local-backend\//, may: [] },
];

/** Not of the deployed program: these may import anything. */
const FREE = /^(tests|scripts)\/|^[\w.-]+$/;
/** Styles may be imported by whatever draws. */
const STYLE = /\.css$/;

const RAW_BUILDERS = new Set([
  "query",
  "mutation",
  "internalQuery",
  "internalMutation",
  "internalAction",
  "queryGeneric",
  "mutationGeneric",
  "internalQueryGeneric",
  "internalMutationGeneric",
  "internalActionGeneric",
]);
const PUBLIC_ACTION_BUILDERS = new Set(["action", "actionGeneric"]);
const MAY_BUILD = /^convex\/(functions|auth)\.ts$/;
/** The client calls `auth:signIn` and `auth:signOut` by name, and they are actions. */
const MAY_BUILD_ACTIONS = "convex/auth.ts";
const SERVER_MODULES = /^(convex\/_generated\/server|convex\/server)$/;

export interface Import {
  specifier: string;
  /** Imported names; `*` for a namespace, `default` for a default. */
  names: readonly string[];
  isTypeOnly: boolean;
  line: number;
}

/** The file a specifier means, relative to the root and without extension; null for a package. */
export function resolveImport(
  importer: string,
  specifier: string,
): string | null {
  const path = specifier.replace(/[?#].*$/, "");
  const target = path.startsWith(".")
    ? posix.join(posix.dirname(importer), path)
    : path.startsWith("@/")
      ? posix.join("src", path.slice(2))
      : path.startsWith("@convex/")
        ? posix.join("convex", path.slice("@convex/".length))
        : null;
  return target?.replace(/\.(tsx?|jsx?|mjs)$/, "") ?? null;
}

function layerOf(path: string): Layer | null {
  return LAYERS.find(({ files }) => files.test(path)) ?? null;
}

/**
 * Why `importer` may not make this import, or null.
 *
 * @param siblings the file's other imports: actions are recognised by the
 *   builder that they import
 */
export function importProblem(
  importer: string,
  made: Import,
  siblings: readonly Import[],
): string | null {
  if (FREE.test(importer)) return null;
  const layer = layerOf(importer);
  if (layer === null) return `${importer} lies in no known layer`;
  const target = resolveImport(importer, made.specifier);
  return (
    builderProblem(importer, made, target ?? made.specifier) ??
    (target === null
      ? packageProblem(layer, made.specifier)
      : layerProblem(importer, layer, target, siblings))
  );
}

function builderProblem(importer: string, made: Import, target: string) {
  if (!importer.startsWith("convex/")) return null;
  if (!SERVER_MODULES.test(target) || made.isTypeOnly) return null;
  if (
    importer !== MAY_BUILD_ACTIONS &&
    made.names.some((name) => PUBLIC_ACTION_BUILDERS.has(name))
  ) {
    return "there are no public actions: write the intent in a mutation and schedule an internal action";
  }
  if (MAY_BUILD.test(importer)) return null;
  const raw = made.names.find((name) => name === "*" || RAW_BUILDERS.has(name));
  return raw === undefined
    ? null
    : `the raw builder ${raw} belongs to convex/functions.ts; import one whose name says who may call`;
}

function packageProblem(layer: Layer, specifier: string) {
  if (layer.packages === undefined || layer.packages.test(specifier)) {
    return null;
  }
  return `${layer.name} may not use the package ${specifier}`;
}

function layerProblem(
  importer: string,
  layer: Layer,
  target: string,
  siblings: readonly Import[],
) {
  if (STYLE.test(target) && importer.startsWith("src/")) return null;
  const other = layerOf(target);
  if (other === null) return `${importer} may not reach ${target}`;
  if (layer.name === "feature" && other.name === "feature") {
    return featureOf(importer) === featureOf(target)
      ? null
      : "a feature never imports another: compose them in a route, or move the piece to components/entities";
  }
  if (layer === other && layer.isClosed !== true) return null;
  if (layer.may.includes(other.name)) {
    return generatedProblem(importer, layer, target);
  }
  if (layer.name === "api" && other.name === "integration") {
    return siblings.some(({ names }) => names.some(isActionBuilder))
      ? null
      : "only a file with internal actions may import an integration";
  }
  return `${layer.name} may not import ${other.name} (${target})`;
}

/** Browser code knows the API and the document types, nothing of the server. */
function generatedProblem(importer: string, layer: Layer, target: string) {
  if (importer.startsWith("src/") && target === "convex/_generated/server") {
    return `${layer.name} may not import ${target}`;
  }
  return null;
}

function isActionBuilder(name: string) {
  return name === "internalAction" || name === "httpAction";
}

function featureOf(path: string) {
  return path.split("/")[2];
}
