/**
 * Which words the interface asks for. The type checker knows every key a call can
 * name, those put together from parts too: `sections.${section}` is as many keys
 * as there are sections.
 */
import { dirname, join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");
const LIBRARY = "/use-intl/";

export interface KeyUse {
  /** Keys named outright. */
  keys: ReadonlySet<string>;
  /** Calls of which even the types do not tell the key, as `path:line text`. */
  unclear: readonly string[];
}

/** The interface as the type check sees it, with `extra` files in memory beside it. */
export function interfaceProgram(
  extra: Readonly<Record<string, string>> = {},
): ts.Program {
  const configPath = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(configPath, (path) =>
    ts.sys.readFile(path),
  ) as { config: { include: string[] } };
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, include: ["src"] },
    ts.sys,
    dirname(configPath),
  );
  const files = new Map(
    Object.entries(extra).map(([path, text]) => [join(root, path), text]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  return ts.createProgram([...fileNames, ...files.keys()], options, host);
}

/** What the program's own files ask for; `only` narrows them down. */
export function keysUsed(
  program: ts.Program,
  only: (path: string) => boolean = () => true,
): KeyUse {
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter(
      ({ fileName }) =>
        fileName.startsWith(join(root, "src")) && only(fileName),
    );
  const calls = sources.flatMap((source) => callsIn(source));
  const namespaces = new Map<ts.Type, Set<string>>();
  const translators = calls.filter((call) =>
    isOfLibrary(checker, call.expression, /^useTranslations$/),
  );
  for (const call of translators) {
    const type = keyTypeOf(checker, checker.getTypeAtLocation(call));
    if (type === null) continue;
    const known = namespaces.get(type) ?? new Set();
    namespaces.set(type, known);
    for (const name of namespacesOf(checker, call)) known.add(name);
  }
  const keys = new Set<string>();
  const unclear: string[] = [];
  for (const call of calls) {
    const asked = translatorOf(checker, call);
    const [argument] = call.arguments;
    if (asked === null || argument === undefined) continue;
    const names = namespaces.get(asked);
    const literals = literalsOf(checker.getTypeAtLocation(argument));
    if (names === undefined || literals === null) unclear.push(placeOf(call));
    for (const name of names ?? []) {
      for (const key of literals ?? []) {
        keys.add(name === "" ? key : `${name}.${key}`);
      }
    }
  }
  return { keys, unclear };
}

function callsIn(source: ts.SourceFile): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function isOfLibrary(
  checker: ts.TypeChecker,
  callee: ts.Expression,
  name: RegExp,
): boolean {
  if (!ts.isIdentifier(callee) || !name.test(callee.text)) return false;
  const type = checker.getTypeAtLocation(callee);
  return type.getCallSignatures().some(isDeclaredInLibrary);
}

function isDeclaredInLibrary(signature: ts.Signature): boolean {
  // A signature made by the compiler has no declaration, whatever its type says.
  const declaration = signature.declaration as ts.Declaration | undefined;
  return declaration?.getSourceFile().fileName.includes(LIBRARY) ?? false;
}

/** `useTranslations("a")` is one namespace, `useTranslations(`a.${b}`)` several, `useTranslations()` the whole. */
function namespacesOf(
  checker: ts.TypeChecker,
  { arguments: [argument] }: ts.CallExpression,
): readonly string[] {
  if (argument === undefined) return [""];
  return literalsOf(checker.getTypeAtLocation(argument)) ?? [];
}

/** The key type of the translator that a call asks, also as `t.rich` or through a parameter. */
function translatorOf(
  checker: ts.TypeChecker,
  { expression }: ts.CallExpression,
): ts.Type | null {
  const isPart =
    ts.isPropertyAccessExpression(expression) &&
    ["rich", "markup", "raw", "has"].includes(expression.name.text);
  const translator = isPart ? expression.expression : expression;
  return keyTypeOf(checker, checker.getTypeAtLocation(translator));
}

/** The union of keys that a translator takes; null for everything else. */
function keyTypeOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | null {
  if (type.getProperty("rich") === undefined) return null;
  const [signature] = type.getCallSignatures();
  if (signature === undefined || !isDeclaredInLibrary(signature)) return null;
  const [key] = signature.getParameters();
  const keyType = key && checker.getTypeOfSymbol(key);
  return keyType === undefined
    ? null
    : (checker.getBaseConstraintOfType(keyType) ?? keyType);
}

/** Null unless the type is made of literals only. */
function literalsOf(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type];
  const literals = parts.flatMap((part) =>
    part.isStringLiteral() ? [part.value] : [],
  );
  return literals.length === parts.length ? literals : null;
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  const path = source.fileName.slice(root.length + 1);
  return `${path}:${line + 1} ${node.getText().slice(0, 60)}`;
}

/** Every key of the words, dotted: `auth.rules.length`. */
export function keysOf(words: object, before = ""): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? keysOf(value, `${before}${name}.`)
      : [`${before}${name}`],
  );
}
