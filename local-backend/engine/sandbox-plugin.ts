import path from "node:path";
import { fileURLToPath } from "node:url";
import { normalizePath, type Plugin } from "vite";
import { SANDBOXED_NAMES } from "./sandbox";

const fromHere = (relative: string) =>
  normalizePath(fileURLToPath(new URL(relative, import.meta.url)));
const SANDBOX = JSON.stringify(fromHere("./sandbox.ts"));
const PROJECT = fromHere("../../");

/** True for modules that run as Convex functions: ours and components'. */
export function isConvexModule(id: string): boolean {
  const file = id.split("?", 1)[0]!;
  if (!/\.[cm]?[jt]sx?$/.test(file)) return false;
  // The project itself may lie below a folder called convex.
  const path = file.startsWith(PROJECT) ? file.slice(PROJECT.length) : file;
  return path.includes("node_modules/")
    ? path.includes("node_modules/@convex-dev/")
    : /(^|\/)convex\//.test(path) && !path.includes("/_generated/");
}

interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  id?: Node | null;
  local?: Node;
  declaration?: Node | null;
  declarations?: Node[];
  specifiers?: Node[];
}

/** Names a module declares or imports itself, which must keep their meaning. */
function declaredNames(body: Node[]): Set<string> {
  const names = new Set<string>();
  const add = (node: Node | null | undefined) => {
    if (!node) return;
    if (node.id?.name) names.add(node.id.name);
    for (const specifier of node.specifiers ?? [])
      if (node.type === "ImportDeclaration" && specifier.local?.name)
        names.add(specifier.local.name);
    for (const declarator of node.declarations ?? []) add(declarator);
    add(node.declaration);
  };
  for (const node of body) add(node);
  return names;
}

/** Wraps a component's default export so that the engine finds its modules. */
function withComponentModules(code: string, body: Node[], id: string) {
  const exported = body.find((n) => n.type === "ExportDefaultDeclaration");
  const definition = exported?.declaration;
  if (!definition) return code;
  const wrapped =
    `__describeComponent(${code.slice(definition.start, definition.end)}, ` +
    `${JSON.stringify(path.posix.dirname(id))}, ` +
    `import.meta.glob(["./**/*.{js,ts}", "!./**/*.*.*"]))`;
  return (
    `import { describeComponent as __describeComponent } from ${SANDBOX};` +
    code.slice(0, definition.start) +
    wrapped +
    code.slice(definition.end)
  );
}

/**
 * Gives Convex modules their own `Date`, `Math`, `fetch`, timers and so on, by
 * import, without touching the process's globals. Never applied to what a
 * browser loads.
 */
export function convexSandbox(): Plugin {
  return {
    name: "convex-local-backend:sandbox",
    applyToEnvironment: (environment) =>
      environment.config.consumer === "server",
    transform(code, id) {
      if (!isConvexModule(id)) return;
      const { body } = this.parse(code) as unknown as { body: Node[] };
      const declared = declaredNames(body);
      const names = SANDBOXED_NAMES.filter(
        (name) => !declared.has(name) && new RegExp(`\\b${name}\\b`).test(code),
      );
      let result = code;
      if (/\/convex\.config\.[jt]s$/.test(id))
        result = withComponentModules(code, body, id);
      // On the first line, so that line numbers in stack traces stay true.
      if (names.length > 0)
        result = `import { ${names.join(", ")} } from ${SANDBOX};${result}`;
      return result === code ? undefined : { code: result, map: null };
    },
  };
}
