import { importProblem } from "../layers";
import { readImports } from "../read-imports";
import { defineRule, projectPath, type Node } from "../syntax";

/** "Who may import whom", as in tests/house/layering.test.ts. */
export const layering = defineRule("{{problem}}", (context, report) => ({
  Program(program: Node) {
    const path = projectPath(context);
    const imports = readImports(path, context.sourceCode.text);
    for (const made of imports) {
      const problem = importProblem(path, made, imports);
      if (problem !== null) {
        report(nodeAtLine(program, made.line), { problem });
      }
    }
  },
}));

function nodeAtLine(program: Node, line: number): Node {
  const statements = program.body as Node[];
  return (
    statements.find(
      ({ loc }) => loc.start.line <= line && line <= loc.end.line,
    ) ?? program
  );
}
