// @vitest-environment node
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { house } from "./lint/plugin";

/** Names of the house rules that object to `code` in `filename`. */
function objections(filename: string, code: string): string[] {
  const linter = new Linter({ cwd: "/project" });
  const names = Object.keys(house.rules ?? {});
  const messages = linter.verify(
    code,
    [
      {
        files: ["**/*.{ts,tsx}"],
        plugins: { house },
        languageOptions: { parser: tseslint.parser as Linter.Parser },
        rules: Object.fromEntries(names.map((name) => [`house/${name}`, 2])),
      },
    ],
    { filename: `/project/${filename}` },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(fatal.message);
  return messages.map(({ ruleId }) => ruleId?.replace("house/", "") ?? "");
}

const lines = (count: number, line = "") => `${line}\n`.repeat(count);
const query = (body: string, fields = "args: {}, returns: vThing,") =>
  `export const get = memberQuery({ ${fields} handler: async (ctx) => {${body}} });`;
const action = (body: string) =>
  `export const act = internalAction({ args: {}, returns: vThing, handler: async () => {${body}} });`;

describe("sizes", () => {
  test.each([
    ["convex/events/registration.ts", 250],
    ["convex/tables/events.ts", 250],
    ["convex/model/events/capacity.ts", 350],
    ["src/routes/events.tsx", 60],
    ["src/features/events/views/event-view.tsx", 200],
    ["tests/backend/events/capacity.test.ts", 400],
  ])("%s has at most %i lines", (path, limit) => {
    expect(objections(path, lines(limit, "// a"))).toEqual([]);
    expect(objections(path, lines(limit + 1, "// a"))).toEqual(["file-size"]);
  });

  test("a handler has at most 25 lines, another function 60", () => {
    const path = "convex/events/registration.ts";
    expect(objections(path, query(lines(24)))).toEqual([]);
    expect(objections(path, query(lines(25)))).toEqual(["function-size"]);
    const helper = (count: number) => `export function f() {${lines(count)}}`;
    expect(objections(path, helper(59))).toEqual([]);
    expect(objections(path, helper(60))).toEqual(["function-size"]);
  });

  test("a component may fill its file, and a suite is no function", () => {
    const path = "src/features/events/components/event-card.tsx";
    const component = `export function EventCard() {${lines(100)}}`;
    const helper = `export function toRows() {${lines(100)}}`;
    expect(objections(path, component)).toEqual([]);
    expect(objections(path, helper)).toEqual(["function-size"]);
    const suite = `describe("events", () => {${lines(100)}});`;
    expect(objections("tests/model/a.test.ts", suite)).toEqual([]);
  });
});

describe("functions of the backend", () => {
  const path = "convex/events/registration.ts";

  test("state args and returns", () => {
    expect(objections(path, query("", "args: {},"))).toEqual([
      "function-shape",
    ]);
    expect(objections(path, query("", "returns: v.null(),"))).toEqual([
      "function-shape",
    ]);
    expect(objections(path, query(""))).toEqual([]);
  });

  test("reach outside only from actions and integrations", () => {
    const call = 'fetch("https://example.org"); setTimeout(() => {}, 1);';
    const twice = ["no-outside-world", "no-outside-world"];
    expect(objections(path, query(call))).toEqual(twice);
    expect(objections("convex/model/events/a.ts", call)).toEqual(twice);
    expect(objections(path, action(call))).toEqual([]);
    expect(objections("convex/integrations/luma.ts", call)).toEqual([]);
  });

  test("a helper reaches outside only where all functions are actions", () => {
    const helper = 'const load = () => fetch("https://example.org");';
    expect(objections(path, `${helper}${action("")}`)).toEqual([]);
    expect(objections(path, `${helper}${action("")}${query("")}`)).toEqual([
      "no-outside-world",
    ]);
  });

  test("a helper that takes an action's ctx reaches outside", () => {
    const helper = (ctx: string) =>
      `async function load(ctx: ${ctx}) { await new Promise(() => fetch("https://example.org")); }`;
    expect(objections(path, helper("ActionCtx"))).toEqual([]);
    expect(objections(path, helper("MutationCtx"))).toEqual([
      "no-outside-world",
    ]);
  });

  test("a property, type or local of the same name is no outside call", () => {
    const code =
      "export function f(fetch: () => void, o: { fetch: typeof fetch }, w: WebSocket) { fetch(); return o.fetch; } export type F = typeof setTimeout;";
    expect(objections(path, code)).toEqual([]);
  });

  test("a query does not read the clock", () => {
    expect(objections(path, query("return Date.now();"))).toEqual([
      "no-clock-in-query",
    ]);
    expect(objections(path, query("return new Date();"))).toEqual([
      "no-clock-in-query",
    ]);
    expect(objections(path, query("return new Date(5);"))).toEqual([]);
    expect(objections(path, action("return Date.now();"))).toEqual([]);
  });
});

describe("the interface", () => {
  const path = "src/features/events/components/event-card.tsx";
  const element = (code: string) => `export const card = ${code};`;

  test.each([
    "<p>Hello there</p>",
    '<p>{"Hello there"}</p>',
    '<p>{isOpen ? t("open") : "Closed"}</p>',
    "<p>{isOpen && `Open until ${day}`}</p>",
    '<img alt="A portrait" src={url} />',
    '<button aria-label={isOpen ? "Close" : t("open")} />',
    '<input placeholder="Your name" />',
  ])("takes its words from messages, unlike %s", (code) => {
    expect(objections(path, element(code))).toEqual(["no-literal-words"]);
  });

  test.each([
    '<p>{t("hello")}</p>',
    "<p>{count} / {total} ·</p>",
    '<img alt="" className="flex gap-2" src={url} />',
    '<input type="text" name="fullName" autoComplete="name" />',
  ])("accepts %s", (code) => {
    expect(objections(path, element(code))).toEqual([]);
  });

  test.each([
    '"bg-red-500"',
    '"p-2 hover:text-slate-700/50"',
    '"text-white"',
    '"bg-[#fff]"',
    '"#a1b2c3"',
    "`border-emerald-300 ${more}`",
    '"oklch(0.7 0.1 200)"',
  ])("names its colours, unlike %s", (code) => {
    expect(objections(path, element(code))).toEqual(["no-raw-colours"]);
  });

  test.each(['"bg-accent text-ink"', '"#main"', '"whitespace-nowrap"'])(
    "accepts the colour names and ids of %s",
    (code) => {
      expect(objections(path, element(code))).toEqual([]);
    },
  );
});

test("the layering rule reports the line of the import", () => {
  const code =
    'import { api } from "./a";\nimport b from "../../local-backend/b";';
  expect(objections("src/lib/time.ts", code)).toEqual(["layering"]);
});
