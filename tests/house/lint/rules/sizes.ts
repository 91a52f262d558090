import { FUNCTION_LIMITS, mostLines } from "../sizes";
import { defineRule, lineCount, projectPath, type Node } from "../syntax";

export const fileSize = defineRule(
  "{{lines}} lines; this kind of file has at most {{limit}}",
  (context, report) => ({
    Program(program) {
      const limit = mostLines(projectPath(context));
      const lines = context.sourceCode.text.trimEnd().split("\n").length;
      if (lines > limit) {
        report(program, { lines: String(lines), limit: String(limit) });
      }
    },
  }),
);

export const functionSize = defineRule(
  "{{lines}} lines; such a function has at most {{limit}}",
  (context, report) => {
    const path = projectPath(context);
    const check = (node: Node) => {
      const limit = limitOf(node, path);
      const lines = lineCount(node);
      if (lines > limit) {
        report(node, { lines: String(lines), limit: String(limit) });
      }
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
    };
  },
);

function limitOf(node: Node, path: string): number {
  const parent = node.parent;
  if (path.startsWith("convex/") && isHandler(parent)) {
    return FUNCTION_LIMITS.handler;
  }
  if (path.startsWith("tests/") && isSuite(parent)) return Infinity;
  return path.endsWith(".tsx") && isComponent(node)
    ? FUNCTION_LIMITS.component
    : FUNCTION_LIMITS.other;
}

function isHandler(parent: Node | null) {
  return parent?.type === "Property" && (parent.key as Node).name === "handler";
}

/** The callback of `describe`, which is a list of tests rather than a function. */
function isSuite(parent: Node | null) {
  if (parent?.type !== "CallExpression") return false;
  const text = JSON.stringify(parent.callee, (key, value: unknown) =>
    key === "parent" || key === "loc" ? undefined : value,
  );
  return text.includes('"describe"');
}

function isComponent(node: Node): boolean {
  const parent = node.parent;
  const name =
    (node.id as Node | null)?.name ??
    (parent?.type === "VariableDeclarator" ? (parent.id as Node).name : null);
  return typeof name === "string"
    ? /^[A-Z]/.test(name)
    : parent?.type === "CallExpression" &&
        /^(memo|forwardRef)$/.test(String((parent.callee as Node).name));
}
