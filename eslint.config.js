import convexPlugin from "@convex-dev/eslint-plugin";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import { tsImport } from "tsx/esm/api";
import tseslint from "typescript-eslint";

const { house } = await tsImport(
  "./tests/house/lint/plugin.ts",
  import.meta.url,
);

/** Every rule of a plugin, at error. */
const allRulesOf = (prefix, plugin) =>
  Object.fromEntries(
    Object.keys(plugin.rules).map((name) => [`${prefix}/${name}`, "error"]),
  );

const typed = {
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/consistent-type-imports": [
    "error",
    { fixStyle: "inline-type-imports" },
  ],
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": [
    "error",
    // React and Base UI take async event handlers and ignore what they return.
    { checksVoidReturn: { attributes: false, properties: false } },
  ],
  "@typescript-eslint/prefer-promise-reject-errors": "error",
  "@typescript-eslint/return-await": [
    "error",
    "error-handling-correctness-only",
  ],
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { considerDefaultExhaustiveForUnions: true },
  ],
};

export default defineConfig(
  {
    ignores: [
      "dist/",
      ".wayfinder/",
      ".cache/",
      "coverage/",
      "test-results/",
      "convex/_generated/",
      "**/*.gen.ts",
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { house },
    rules: {
      "house/file-size": "error",
      "house/function-size": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "object-shorthand": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...typed,
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "house/layering": "error",
    },
  },
  {
    files: ["convex/**/*.{ts,tsx}"],
    plugins: { "@convex-dev": convexPlugin },
    rules: {
      ...allRulesOf("@convex-dev", convexPlugin),
      // Access is decided by the builders of functions.ts, and proved by the
      // access matrix; this rule looks at raw builders only.
      "@convex-dev/require-access-control": "off",
      "house/function-shape": "error",
      "house/no-clock-in-query": "error",
      "house/no-outside-world": "error",
      "no-console": "error",
    },
  },
  {
    files: ["convex/lib/logging.ts"],
    rules: { "no-console": "off" },
  },
  {
    // Evaluated at deploy time, where the typed env does not exist.
    files: ["convex/auth.config.ts"],
    rules: { "@convex-dev/no-process-env": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    rules: {
      "house/no-literal-words": "error",
      "house/no-raw-colours": "error",
      "no-console": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
);
