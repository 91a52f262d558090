/** The interface's own words, so that tests find things by name and survive rewording. */
import { createTranslator } from "use-intl/core";
import type { Locale } from "@convex/shared/vocabulary";
import { en, es } from "../../support/words";

type Values = Record<string, string | number>;
export type Say = (key: string, values?: Values) => string;

const MESSAGES = { en, es };

/** A word by its path in src/messages, such as `auth.signInAction`; fails on an unknown one. */
export function wordsOf(locale: Locale): Say {
  const translate = createTranslator({
    locale,
    messages: MESSAGES[locale] as typeof en,
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;
  return (key, values) => translate(key, values);
}

/** Stands for a text argument until it becomes "anything". */
const ANYTHING = "\u0001";

/**
 * The message with any numbers and texts in it, wherever it stands: for words
 * whose counts a test does not know. Covers the plural forms of 0, 1 and many.
 */
export function patternOf(
  say: Say,
  key: string,
  args: Readonly<Record<string, "number" | "text">>,
): RegExp {
  const forms = Object.entries(args).reduce<Values[]>(
    (partial, [name, kind]) =>
      (kind === "text" ? [ANYTHING] : [0, 1, 7]).flatMap((value) =>
        partial.map((values) => ({ ...values, [name]: value })),
      ),
    [{}],
  );
  const patterns = forms.map((values) =>
    say(key, values)
      .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll(/\d+/g, "\\d[\\d.,]*")
      .replaceAll(ANYTHING, "[\\s\\S]*"),
  );
  return new RegExp([...new Set(patterns)].join("|"));
}

export const eitherOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join("|"));
