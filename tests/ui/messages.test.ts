import compile from "icu-minify/compile";
import format from "icu-minify/format";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { Locale } from "@convex/shared/vocabulary";
import { en, es } from "../support/words";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : flatten(value, [...path, key]),
  );
}

/** Names of the arguments and tags of an ICU message, read from its compiled form. */
function slots(message: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, kind, options] = node as unknown[];
    names.add(String(name));
    const isArgument = node.length === 1 || typeof kind === "number";
    if (!isArgument) node.slice(1).forEach(visit);
    else if (typeof options === "object" && options !== null) {
      Object.values(options).forEach(visitAll);
    }
  };
  const visitAll = (nodes: unknown) => {
    if (Array.isArray(nodes)) nodes.forEach(visit);
  };
  visitAll(compile(message));
  return [...names].sort();
}

const english = flatten(en);
const spanish = new Map(flatten(es));

const formatters = {
  getDateTimeFormat: (
    ...args: ConstructorParameters<typeof Intl.DateTimeFormat>
  ) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...args),
};

type Chunks = (chunks: unknown) => string;
const joined = (said: unknown) => [said].flat().join("");

/** What the development server says, and what a build says, for the same values. */
function sayings(locale: Locale, words: string, count: number) {
  const mark: Chunks = (chunks) => `*${joined(chunks)}*`;
  const values = Object.fromEntries(
    slots(words).map((slot) => [
      slot,
      words.includes(`<${slot}>`) ? mark : count,
    ]),
  );
  const t = createTranslator({
    locale,
    messages: { words } as never,
    onError: (error) => {
      throw error;
    },
  }) as unknown as { rich: (key: string, values: object) => unknown };
  const options = { formatters, timeZone: "UTC" };
  return {
    parsedHere: joined(t.rich("words", values)),
    precompiled: joined(
      format<string>(compile(words), locale, values, options),
    ),
  };
}

describe("words", () => {
  it("are there in both languages", () => {
    expect([...spanish.keys()].sort()).toEqual(
      english.map(([key]) => key).sort(),
    );
  });

  it("have the same slots in both languages", () => {
    for (const [key, text] of english) {
      expect(slots(spanish.get(key) ?? ""), key).toEqual(slots(text));
    }
  });

  it("can be said, and a build says the same as the development server", () => {
    for (const [key, text] of english) {
      for (const count of [0, 1, 2, 1234]) {
        for (const [locale, words] of [
          ["en", text],
          ["es", spanish.get(key) ?? ""],
        ] as const) {
          const { parsedHere, precompiled } = sayings(locale, words, count);
          expect(precompiled, `${locale} ${key}`).toBe(parsedHere);
          expect(parsedHere, `${locale} ${key}`).not.toMatch(/[{}]/);
        }
      }
    }
  });

  it("are warm in both languages: never oops, never the formal you", () => {
    for (const [, text] of english) expect(text).not.toMatch(/\boops\b/i);
    for (const text of spanish.values()) {
      expect(text).not.toMatch(/\b(ups|usted|ustedes|tu puedes|tienes)\b/i);
    }
  });
});
