import type { Rule } from "eslint";

/** The part of a syntax node the rules here look at, JSX and TypeScript nodes included. */
export interface Node {
  type: string;
  parent: Node | null;
  loc: { start: { line: number }; end: { line: number } };
  [field: string]: unknown;
}

/** A rule whose listeners take any node; ESLint's own types stop at plain JavaScript. */
export function defineRule(
  message: string,
  create: (context: Rule.RuleContext, report: Report) => Listeners,
): Rule.RuleModule {
  return {
    meta: { type: "problem", schema: [], messages: { problem: message } },
    create: (context) => {
      const report: Report = (node, data = {}) => {
        context.report({
          node: node as unknown as Rule.Node,
          messageId: "problem",
          data,
        });
      };
      return create(context, report) as unknown as Rule.RuleListener;
    },
  };
}

type Report = (node: Node, data?: Record<string, string>) => void;
type Listeners = Partial<Record<string, (node: Node) => void>>;

/** Lines a node spans, comments included. */
export function lineCount({ loc }: Node): number {
  return loc.end.line - loc.start.line + 1;
}

/** The name of a plain identifier, or null. */
export function identifierName(node: unknown): string | null {
  const candidate = node as Node | null | undefined;
  return candidate?.type === "Identifier" ? (candidate.name as string) : null;
}

/** Value of the property `name` of an object literal, or null. */
export function propertyValue(object: Node, name: string): Node | null {
  const properties = object.properties as Node[];
  const property = properties.find(
    ({ type, key }) => type === "Property" && identifierName(key) === name,
  );
  return (property?.value as Node | undefined) ?? null;
}

/** The object literal a Convex function is defined by, `builder({ …, handler })`, or null. */
export function functionDefinition(call: Node): Node | null {
  const [argument] = call.arguments as Node[];
  return argument?.type === "ObjectExpression" &&
    propertyValue(argument, "handler") !== null
    ? argument
    : null;
}

/** The path from the project's root, with forward slashes. */
export function projectPath(context: Rule.RuleContext): string {
  return context.filename.slice(context.cwd.length + 1).replaceAll("\\", "/");
}
