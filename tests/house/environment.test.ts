// @vitest-environment node
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { read, sourcesIn } from "./support";

interface Entry {
  name: string;
  explanation: string;
}

/** The variables of an example file, each with the comment right above it. */
function readEntries(example: string): Entry[] {
  return example.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split("\n");
    const name = /^# ?([A-Z][A-Z0-9_]*)=/.exec(lines.at(-1) ?? "")?.[1];
    const explanation = lines.slice(0, -1).join("\n");
    return name === undefined ? [] : [{ name, explanation }];
  });
}

/** Names declared by `defineApp({ env: { … } })`. */
function declaredNames(config: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === "env" &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      names.push(
        ...node.initializer.properties.map(
          (property) => property.name?.getText() ?? "",
        ),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("config.ts", config, ts.ScriptTarget.Latest, true));
  return names;
}

describe(".env.example", () => {
  const entries = readEntries(read(".env.example").trimEnd());
  const names = entries.map(({ name }) => name);
  const code = sourcesIn("convex", "src", "local-backend", "scripts", "tests")
    .filter((path) => !path.startsWith("tests/house/"))
    .map(read);

  test("names every variable that convex.config.ts declares", () => {
    const declared = declaredNames(read("convex/convex.config.ts"));
    expect(declared).not.toEqual([]);
    expect(names).toEqual(expect.arrayContaining(declared));
  });

  test("names every variable that the app is built with", () => {
    const built = code.flatMap((source) =>
      [...source.matchAll(/import\.meta\.env\.(VITE_\w+)/g)].map(
        ([, name]) => name,
      ),
    );
    expect(names).toEqual(expect.arrayContaining(built));
  });

  test("names no variable that nothing reads", () => {
    const unread = names.filter(
      (name) => !code.some((source) => source.includes(name)),
    );
    expect(unread).toEqual([]);
  });

  test("says of each what it does and what happens without it", () => {
    const unexplained = entries.filter(
      ({ explanation }) => !/^# .{10}[^]*\n# Without it: ./.test(explanation),
    );
    expect(unexplained).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("the reader sees declared names and entries", () => {
  const config = "defineApp({ env: { A_KEY: v.string(), B: v.string() } })";
  expect(declaredNames(config)).toEqual(["A_KEY", "B"]);
  const example = "# Title\n\n# Does a thing.\n# Without it: none.\n# A_KEY=";
  expect(readEntries(example)).toEqual([
    { name: "A_KEY", explanation: "# Does a thing.\n# Without it: none." },
  ]);
});
