import {
  defineRule,
  functionDefinition,
  identifierName,
  projectPath,
  propertyValue,
  type Node,
} from "../syntax";

/** `args` and `returns` on every function. */
export const functionShape = defineRule(
  "a Convex function states its {{missing}}",
  (_context, report) => ({
    CallExpression(call) {
      const definition = functionDefinition(call);
      if (definition === null) return;
      for (const missing of ["args", "returns"]) {
        if (propertyValue(definition, missing) === null) {
          report(call.callee as Node, { missing });
        }
      }
    },
  }),
);

const OUTSIDE = new Set([
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "XMLHttpRequest",
  "WebSocket",
]);

/**
 * Queries and mutations run on a frozen clock and without a network, and no
 * type says so. Actions, http actions and integrations may reach outside.
 */
export const noOutsideWorld = defineRule(
  "{{name}} does not exist in a query or mutation: do this in an internal action",
  (context, report) => {
    if (/^convex\/(integrations\/|http\.ts)/.test(projectPath(context))) {
      return {};
    }
    return {
      Identifier(node) {
        const name = node.name as string;
        if (!OUTSIDE.has(name) || !isFreeReference(node, context)) return;
        if (!isInsideAction(node)) report(node, { name });
      },
    };
  },
);

/** A query that reads the clock answers with a stale time for as long as it is cached. */
export const noClockInQuery = defineRule(
  "a query's result must not depend on the clock: take the time as an argument",
  (_context, report) => ({
    CallExpression(call) {
      const callee = call.callee as Node;
      const isNow =
        callee.type === "MemberExpression" &&
        identifierName(callee.object) === "Date" &&
        identifierName(callee.property) === "now";
      if (isNow && enclosingBuilder(call)?.endsWith("Query") === true) {
        report(call);
      }
    },
    NewExpression(node) {
      const isNow =
        identifierName(node.callee) === "Date" &&
        (node.arguments as Node[]).length === 0;
      if (isNow && enclosingBuilder(node)?.endsWith("Query") === true) {
        report(node);
      }
    },
  }),
);

/** Name of the builder whose handler a node lies in, or null. */
function enclosingBuilder(node: Node): string | null {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.type === "CallExpression" && functionDefinition(at) !== null) {
      return identifierName(at.callee);
    }
  }
  return null;
}

/**
 * In an action's handler, in a helper that takes an action's ctx, or in any
 * helper of a file that has no other functions.
 */
function isInsideAction(node: Node): boolean {
  const builder = enclosingBuilder(node);
  if (builder !== null) return builder.endsWith("Action");
  if (takesActionCtx(node)) return true;
  const builders = buildersOf(node);
  return (
    builders.length > 0 && builders.every((name) => name.endsWith("Action"))
  );
}

function takesActionCtx(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    const params = (at.params ?? []) as Node[];
    if (Array.isArray(params) && params.some(isActionCtx)) return true;
  }
  return false;
}

function isActionCtx({ typeAnnotation }: Node): boolean {
  const type = (typeAnnotation as Node | undefined)?.typeAnnotation as
    Node | undefined;
  return (
    type?.type === "TSTypeReference" &&
    identifierName(type.typeName) === "ActionCtx"
  );
}

function buildersOf(node: Node): string[] {
  let program = node;
  while (program.parent !== null) program = program.parent;
  return (program.body as Node[]).flatMap((statement) => {
    const declaration = statement.declaration as Node | null | undefined;
    if (declaration?.type !== "VariableDeclaration") return [];
    return (declaration.declarations as Node[]).flatMap(({ init }) => {
      const call = init as Node | null;
      const name =
        call?.type === "CallExpression" && functionDefinition(call) !== null
          ? identifierName(call.callee)
          : null;
      return name === null ? [] : [name];
    });
  });
}

/** A use of the global of that name: not a property, a key, a type or a local variable. */
function isFreeReference(
  node: Node,
  context: Parameters<typeof projectPath>[0],
): boolean {
  if (node.parent?.type === "TSTypeQuery") return false;
  const scope = context.sourceCode.getScope(node as never);
  for (let at: typeof scope | null = scope; at !== null; at = at.upper) {
    const reference = at.references.find(
      ({ identifier }) => (identifier as unknown) === node,
    );
    if (reference !== undefined) {
      const isType =
        (reference as { isTypeReference?: boolean }).isTypeReference === true;
      return !isType && (reference.resolved?.defs.length ?? 0) === 0;
    }
  }
  return false;
}
