import ts from "typescript";
import type { Import } from "./layers";

/** Every import a file makes: declarations, re-exports, `import()` and `import("…").Type`. */
export function readImports(path: string, source: string): Import[] {
  const file = ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const imports: Import[] = [];
  const add = (
    at: ts.Node,
    specifier: ts.Node | undefined,
    names: string[],
    isTypeOnly: boolean,
  ) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { line } = file.getLineAndCharacterOfPosition(at.getStart(file));
    imports.push({
      specifier: specifier.text,
      names,
      isTypeOnly,
      line: line + 1,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { names, isTypeOnly } = clauseNames(node.importClause);
      add(node, node.moduleSpecifier, names, isTypeOnly);
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, exportedNames(node), node.isTypeOnly);
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword
    ) {
      add(node, node.arguments[0], ["*"], false);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument)
    ) {
      add(node, node.argument.literal, ["*"], true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function clauseNames(clause: ts.ImportClause | undefined) {
  const names: string[] = [];
  if (clause === undefined) return { names, isTypeOnly: false };
  const bindings = clause.namedBindings;
  if (clause.name !== undefined) names.push("default");
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) names.push("*");
  const named =
    bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements
      : [];
  const values = named.filter(({ isTypeOnly }) => !isTypeOnly);
  names.push(
    ...values.map(({ propertyName, name }) => (propertyName ?? name).text),
  );
  const isTypeOnly =
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (names.length === 0 && named.length > 0);
  return { names, isTypeOnly };
}

function exportedNames({ exportClause }: ts.ExportDeclaration) {
  return exportClause !== undefined && ts.isNamedExports(exportClause)
    ? exportClause.elements.map(
        ({ propertyName, name }) => (propertyName ?? name).text,
      )
    : ["*"];
}
