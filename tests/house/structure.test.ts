// @vitest-environment node
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { mostLines } from "./lint/sizes";
import { filesIn, read, sourcesIn } from "./support";

const parse = (path: string, source: string) =>
  ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);

/** Names a Convex function was given without `args` or `returns`, as `path:name lacks …`. */
function unstatedFunctions(path: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [definition] = node.arguments;
      const keys =
        definition !== undefined && ts.isObjectLiteralExpression(definition)
          ? definition.properties.map((property) => property.name?.getText())
          : [];
      const missing = ["args", "returns"].filter((key) => !keys.includes(key));
      if (keys.includes("handler") && missing.length > 0) {
        const name = ts.isVariableDeclaration(node.parent)
          ? node.parent.name.getText()
          : "default";
        found.push(`${path}:${name} lacks ${missing.join(" and ")}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, source));
  return found;
}

/** A file that only passes on what other files export. */
function isBarrel(path: string, source: string): boolean {
  const { statements } = parse(path, source);
  const passesOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier !== undefined;
  return (
    statements.some(
      (statement) =>
        passesOn(statement) &&
        (statement as ts.ExportDeclaration).exportClause === undefined,
    ) ||
    (statements.length > 0 && statements.every(passesOn))
  );
}

/** Directives that switch a check off and do not say why. */
function unexplainedExemptions(path: string, source: string): string[] {
  const directive =
    /(?:eslint-disable(?:-next-line|-line)?|@ts-(?:expect-error|ignore|nocheck)|prettier-ignore)\b.*/g;
  return [...source.matchAll(directive)]
    .map(([text]) => text)
    .filter((text) => !/ -- .{4}|@ts-expect-error:? .{4}/.test(text))
    .map((text) => `${path}: ${text}`);
}

function rawColours(css: string): string[] {
  return css.match(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|okl(?:ch|ab))\(/gi) ?? [];
}

/** `$name` is a parameter of a route. */
const KEBAB = /^(?:[a-z0-9._-]|\$[A-Za-z]*)+$/;
const CAMEL = /^[a-z][A-Za-z0-9]*$/;
/** Convex finds these two by name. */
const TWO_DOTS = ["convex/auth.config.ts", "convex/convex.config.ts"];

/** What is wrong with a path, or null. */
function nameProblem(path: string): string | null {
  const parts = path.split("/");
  if (path.startsWith("convex/_generated/") || path.endsWith("/README.md")) {
    return null;
  }
  if (path.startsWith("convex/")) {
    const name = parts.at(-1) ?? "";
    if (name.split(".").length > 2 && !TWO_DOTS.includes(path)) {
      return `${path} has two dots: Convex would skip it`;
    }
    const words = [...parts.slice(1, -1), name.split(".")[0] ?? ""];
    return words.every((word) => CAMEL.test(word))
      ? null
      : `${path} is not camelCase`;
  }
  return parts.every((part) => KEBAB.test(part))
    ? null
    : `${path} is not kebab-case`;
}

describe("the repository", () => {
  const sources = sourcesIn(
    "convex",
    "src",
    "local-backend",
    "tests",
    "scripts",
  );

  test("keeps every file within its size", () => {
    const tooLong = sources.flatMap((path) => {
      const lines = read(path).trimEnd().split("\n").length;
      return lines > mostLines(path) ? [`${path}: ${lines}`] : [];
    });
    expect(tooLong).toEqual([]);
  });

  test("names files camelCase in convex and kebab-case elsewhere", () => {
    const paths = filesIn("convex", "src", "local-backend", "tests");
    expect(
      paths.map(nameProblem).filter((problem) => problem !== null),
    ).toEqual([]);
  });

  test("has no barrels", () => {
    const code = sourcesIn("convex", "src", "local-backend");
    expect(code.filter((path) => isBarrel(path, read(path)))).toEqual([]);
  });

  test("states args and returns on every function", () => {
    const unstated = sourcesIn("convex").flatMap((path) =>
      unstatedFunctions(path, read(path)),
    );
    expect(unstated).toEqual([]);
  });

  test("gives a reason wherever a check is switched off", () => {
    const unexplained = sources
      .filter((path) => path !== "tests/house/structure.test.ts")
      .flatMap((path) => unexplainedExemptions(path, read(path)));
    expect(unexplained).toEqual([]);
  });

  test("names every colour in tokens.css and nowhere else", () => {
    const styles = filesIn("src").filter((path) => path.endsWith(".css"));
    const raw = styles.flatMap((path) => rawColours(read(path)));
    const tokens = rawColours(read("src/styles/tokens.css"));
    expect(tokens).not.toEqual([]);
    expect(raw).toEqual(tokens);
  });

  test("has schema.ts spread the tables and do nothing else", () => {
    const { statements } = parse("schema.ts", read("convex/schema.ts"));
    const other = statements.filter(
      (statement) =>
        !ts.isImportDeclaration(statement) && !ts.isExportAssignment(statement),
    );
    expect(other.map((statement) => statement.getText())).toEqual([]);
  });
});

describe("the checks object to", () => {
  test("a function without args or returns", () => {
    const code = `
      export const get = memberQuery({ args: {}, handler: () => null });
      export const set = memberMutation({ handler: () => null });
      export const fine = memberQuery({ args: {}, returns: v.null(), handler });`;
    expect(unstatedFunctions("a.ts", code)).toEqual([
      "a.ts:get lacks returns",
      "a.ts:set lacks args and returns",
    ]);
  });

  test("a barrel, but not a file with something of its own", () => {
    expect(isBarrel("a.ts", 'export * from "./b";')).toBe(true);
    expect(isBarrel("a.ts", 'export { b } from "./b";')).toBe(true);
    expect(isBarrel("a.ts", 'export const a = 1; export * from "./b";')).toBe(
      true,
    );
    expect(
      isBarrel("a.ts", 'export const a = 1; export { b } from "./b";'),
    ).toBe(false);
  });

  test("an exemption without a reason", () => {
    const bad = "// eslint-disable-next-line no-console\n// @ts-expect-error\n";
    const good =
      "// eslint-disable-next-line no-console -- the log itself\n// @ts-expect-error a string on purpose\n";
    expect(unexplainedExemptions("a.ts", bad)).toHaveLength(2);
    expect(unexplainedExemptions("a.ts", good)).toEqual([]);
  });

  test.each([
    "convex/events/registration.test.ts",
    "convex/events/event-feed.ts",
    "convex/model/Events/feed.ts",
    "src/features/events/EventCard.tsx",
    "local-backend/engine/queryRunner.ts",
  ])("the name %s", (path) => {
    expect(nameProblem(path)).not.toBeNull();
  });

  test.each([
    "convex/auth.config.ts",
    "convex/model/eightyThousand/feed.ts",
    "src/features/events/components/event-card.tsx",
    "src/routes/_member/events.$eventId.tsx",
    "tests/backend/events/capacity.test.ts",
  ])("not the name %s", (path) => {
    expect(nameProblem(path)).toBeNull();
  });
});
