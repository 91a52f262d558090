import { runInNewContext } from "node:vm";
import compile from "icu-minify/compile";
import { transformWithOxc, type Plugin } from "vite";

type Tree = { readonly [key: string]: string | Tree };

const MESSAGE_FILE = /\/src\/messages\/(?:en|es)\/(?!index|running)[\w-]+\.ts$/;

/** Every text of `tree` as the compiled form that use-intl's small formatter reads. */
export function compileMessages(tree: Tree): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? compile(value) : compileMessages(value),
    ]),
  );
}

/** The exports of a module without imports. Not `import()`: Vite's config runner is closed by then. */
function evaluate(code: string): Record<string, Tree> {
  const exports: Record<string, Tree> = {};
  const script = code.replace(/^export const (\w+) =/gm, "exports.$1 =");
  runInNewContext(script, { exports });
  return exports;
}

/**
 * In builds, parses the ICU messages here instead of in the browser: the parser
 * is 8 kB of brotli that nobody has to load. The dev server leaves them as text.
 * Message files must not import values, only types.
 */
export function precompileMessages(): Plugin {
  return {
    name: "precompile-messages",
    apply: "build",
    enforce: "pre",
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: "use-intl/format-message/format-only",
          },
        ],
      },
    }),
    async transform(source, id) {
      if (!MESSAGE_FILE.test(id)) return null;
      const { code } = await transformWithOxc(source, id);
      const compiled = Object.entries(evaluate(code)).map(
        ([name, tree]) =>
          `export const ${name} = ${JSON.stringify(compileMessages(tree))};`,
      );
      return { code: compiled.join("\n"), map: null };
    },
  };
}
