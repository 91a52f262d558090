/** The loaded code: functions, schema and components, looked up by path. */
import type { SchemaDefinition } from "convex/server";
import type { ValidatorJSON } from "convex/values";
import { allIndexes, type IndexDef, type TableDef } from "./data/database";
import { COMPONENT_MODULES } from "./sandbox";
import type { LoadedModules } from "./types";

export type FunctionKind = "query" | "mutation" | "action";
export type Schema = SchemaDefinition<never, boolean>;
export type Exports = Record<string, unknown>;

/** One mounted component, or the app itself at path "". */
export interface Component {
  path: string;
  /** By path without extension, as in `messages/list`. */
  modules: Map<string, Exports>;
  schema: Schema | null;
}

/** A function as registered by `query({…})` and its like. */
export interface RegisteredFunction {
  component: string;
  /** `module/path:export` */
  path: string;
  kind: FunctionKind;
  isPublic: boolean;
  args: ValidatorJSON;
  returns: ValidatorJSON | null;
  invoke: (args: string, requestId: string) => Promise<string>;
}

interface Registration {
  isQuery?: boolean;
  isMutation?: boolean;
  isAction?: boolean;
  isPublic?: boolean;
  exportArgs: () => string;
  exportReturns: () => string;
  invokeQuery: (args: string) => Promise<string>;
  invokeMutation: (args: string) => Promise<string>;
  invokeAction: (requestId: string, args: string) => Promise<string>;
}

interface Definition {
  _childComponents?: [string, Definition, unknown, unknown][];
  [COMPONENT_MODULES]?: Record<string, () => Promise<unknown>>;
}

/** The folder functions live in, told by the files that only it has. */
function functionsRoot(keys: string[]): string {
  const generated = keys.find((key) => key.includes("_generated/"));
  if (generated !== undefined)
    return generated.slice(0, generated.indexOf("_generated/"));
  const marker = keys
    .filter((key) => /(^|\/)(convex\.config|schema)\.[jt]s$/.test(key))
    .sort((a, b) => a.length - b.length)[0];
  const file = marker ?? [...keys].sort((a, b) => a.length - b.length)[0] ?? "";
  return file.slice(0, file.lastIndexOf("/") + 1);
}

/** Convex skips every other file with two dots, such as tests. */
const isModule = (path: string) =>
  !path.startsWith("_generated/") &&
  (/(^|\/)convex\.config$/.test(path) ||
    !path.split("/").at(-1)!.includes("."));

/** Keys of a glob relative to the functions folder, without extensions. */
export function modulesByPath<T>(modules: Record<string, T>): Map<string, T> {
  const root = functionsRoot(Object.keys(modules));
  const paths = Object.entries(modules).map(
    ([key, module]) =>
      [key.slice(root.length).replace(/\.[cm]?[jt]sx?$/, ""), module] as const,
  );
  // A component kept inside the app's folder has functions of its own.
  const nested = paths
    .map(([path]) => path)
    .filter((path) => path.endsWith("/convex.config"))
    .map((path) => path.slice(0, path.lastIndexOf("/") + 1));
  return new Map(
    paths.filter(
      ([path]) =>
        isModule(path) && !nested.some((folder) => path.startsWith(folder)),
    ),
  );
}

function componentOf(path: string, modules: Map<string, Exports>): Component {
  const schema = (modules.get("schema")?.default ?? null) as Schema | null;
  return { path, modules, schema };
}

async function childComponents(
  parent: string,
  definition: Definition | undefined,
): Promise<Component[]> {
  const found: Component[] = [];
  for (const [name, child] of definition?._childComponents ?? []) {
    const path = parent === "" ? name : `${parent}/${name}`;
    const loaders = child[COMPONENT_MODULES];
    if (!loaders)
      throw new Error(
        `Component "${path}" was loaded without the sandbox plugin, so its functions are unknown.`,
      );
    const entries = await Promise.all(
      [...modulesByPath(loaders)].map(
        async ([key, load]) => [key, (await load()) as Exports] as const,
      ),
    );
    found.push(componentOf(path, new Map(entries)));
    found.push(...(await childComponents(path, child)));
  }
  return found;
}

/** Loads the app and, through `convex.config.ts`, every component it uses. */
export async function loadComponents(
  modules: LoadedModules,
): Promise<Component[]> {
  const own = modulesByPath(modules);
  const config = own.get("convex.config")?.default as Definition | undefined;
  return [componentOf("", own), ...(await childComponents("", config))];
}

const SYSTEM_TABLES = { _storage: [], _scheduled_functions: [] };

/** The engine's own tables, in the app's namespace, hidden from functions. */
const ENGINE_TABLES: Record<string, IndexDef[]> = {
  _jobs: [
    { name: "by_state_and_runAt", fields: ["state", "runAt"] },
    { name: "by_job", fields: ["job"] },
  ],
  _requests: [{ name: "by_key", fields: ["key"] }],
  _crons: [{ name: "by_name", fields: ["name"] }],
};

type TableShape = Omit<TableDef, "number">;

interface ExportedSchema {
  schemaValidation: boolean;
  tables: {
    tableName: string;
    indexes: { indexDescriptor: string; fields: string[] }[];
    searchIndexes: {
      indexDescriptor: string;
      searchField: string;
      filterFields: string[];
    }[];
    documentType: ValidatorJSON;
  }[];
}

function tablesOfSchema(component: string, schema: Schema): TableShape[] {
  const exported = JSON.parse(
    (schema as unknown as { export: () => string }).export(),
  ) as ExportedSchema;
  return exported.tables.map((table) => ({
    component,
    name: table.tableName,
    indexes: allIndexes(
      table.indexes.map(({ indexDescriptor, fields }) => ({
        name: indexDescriptor,
        fields,
      })),
    ),
    searchIndexes: table.searchIndexes.map(
      ({ indexDescriptor, searchField, filterFields }) => ({
        name: indexDescriptor,
        searchField,
        filterFields,
      }),
    ),
    validator: exported.schemaValidation ? table.documentType : null,
    declared: true,
  }));
}

/** Every table the component needs: its schema's and the system's. */
export function tableShapes({ path, schema }: Component): TableShape[] {
  const system = { ...SYSTEM_TABLES, ...(path === "" ? ENGINE_TABLES : {}) };
  return [
    ...(schema ? tablesOfSchema(path, schema) : []),
    ...Object.entries(system).map(([name, indexes]) => ({
      component: path,
      name,
      indexes: allIndexes(indexes),
      searchIndexes: [],
      validator: null,
      declared: true,
    })),
  ];
}

function kindOf(f: Registration): FunctionKind | null {
  if (f.isQuery) return "query";
  if (f.isMutation) return "mutation";
  return f.isAction ? "action" : null;
}

/** How a function that Convex's own builders made is called. */
export function invokerOf(
  f: Pick<Registration, "invokeQuery" | "invokeMutation" | "invokeAction">,
  kind: FunctionKind,
): RegisteredFunction["invoke"] {
  return {
    query: (args: string) => f.invokeQuery(args),
    mutation: (args: string) => f.invokeMutation(args),
    action: (args: string, id: string) => f.invokeAction(id, args),
  }[kind];
}

/** `a/b.js:c` → `a/b:c`; a path without an export means the default one. */
export function normalPath(path: string): string {
  const [module, name = "default"] = path.split(":") as [string, string?];
  return `${module.replace(/\.js$/, "")}:${name}`;
}

export class App {
  private readonly components: Map<string, Component>;
  private readonly resolved = new Map<string, RegisteredFunction | null>();

  constructor(components: Component[]) {
    this.components = new Map(components.map((c) => [c.path, c]));
  }

  component(path: string): Component {
    const component = this.components.get(path);
    if (!component)
      throw new Error(
        `Component "${path}" is not mounted. Use it in convex.config.ts.`,
      );
    return component;
  }

  all(): Component[] {
    return [...this.components.values()];
  }

  /** A module's export of the app itself, such as the default of `http`. */
  module(name: string): Exports | undefined {
    return this.component("").modules.get(name);
  }

  /** The function at this path, or null. */
  find(component: string, path: string): RegisteredFunction | null {
    const normal = normalPath(path);
    const key = `${component}:${normal}`;
    let found = this.resolved.get(key);
    if (found === undefined) {
      found = this.register(component, normal);
      this.resolved.set(key, found);
    }
    return found;
  }

  private register(component: string, path: string): RegisteredFunction | null {
    const [module, name] = path.split(":") as [string, string];
    const exports = this.component(component).modules.get(module);
    const f = exports?.[name] as Registration | undefined;
    const kind = typeof f === "function" ? kindOf(f) : null;
    if (!f || !kind) return null;
    return {
      component,
      path,
      kind,
      isPublic: f.isPublic ?? false,
      args: JSON.parse(f.exportArgs()) as ValidatorJSON,
      returns: JSON.parse(f.exportReturns()) as ValidatorJSON | null,
      invoke: invokerOf(f, kind),
    };
  }
}
