// @vitest-environment node
import { describe, expect, test } from "vitest";
import { en } from "../support/words";
import { interfaceProgram, keysOf, keysUsed } from "./message-keys";

/**
 * Families that are asked for where no type tells it, each with why. Empty: where
 * the types know the parts of a key, they know the key.
 */
const ASKED_UNTYPED: Readonly<Record<string, string>> = {
  "audit.me.": "use-log-words.ts asks of either set by the type of one",
};

const SAMPLE = "src/house-sample.ts";
const program = interfaceProgram({
  [SAMPLE]: `
    import { useTranslations } from "use-intl";
    type Words = ReturnType<typeof useTranslations<"profile.work">>;
    const other = (t: (key: string) => string) => t("title");
    export function useAll(section: "goals" | "seeking", form: "skill" | "any", key: string) {
      const t = useTranslations("profile");
      const all = useTranslations();
      const form1 = useTranslations(\`profile.\${section}\`);
      const passed = (words: Words) => words("add");
      const name = form === "skill" ? "title" : "lede";
      const opaque = key as \`missing.\${"name" | "work"}\` | (string & {});
      return [t(\`sections.\${section}\`), t.rich("privacy.you"), all("auth.email"),
        form1("field"), passed(useTranslations("profile.work")), t(name),
        other((text) => text), t(opaque as never)];
    }`,
});

describe("every word of the interface", () => {
  const used = keysUsed(program, (path) => !path.endsWith(SAMPLE));
  const isDeclared = (key: string) =>
    Object.keys(ASKED_UNTYPED).some((family) => key.startsWith(family));

  test("is asked for somewhere", () => {
    const unused = keysOf(en).filter(
      (key) => !used.keys.has(key) && !isDeclared(key),
    );
    expect(unused).toEqual([]);
  });

  test("is asked for by a key that the types know", () => {
    expect(used.unclear).toEqual([]);
  });

  test("is declared as untyped only while it is", () => {
    const idle = Object.keys(ASKED_UNTYPED).filter(
      (family) =>
        !keysOf(en).some(
          (key) => key.startsWith(family) && !used.keys.has(key),
        ),
    );
    expect(idle).toEqual([]);
  });
});

describe("the check", () => {
  const { keys, unclear } = keysUsed(program, (path) => path.endsWith(SAMPLE));

  test("sees keys put together from parts, passed on and chosen", () => {
    expect([...keys].sort()).toEqual([
      "auth.email",
      "profile.goals.field",
      "profile.lede",
      "profile.privacy.you",
      "profile.sections.goals",
      "profile.sections.seeking",
      "profile.seeking.field",
      "profile.title",
      "profile.work.add",
    ]);
  });

  test("objects to a key that no type knows", () => {
    expect(unclear).toEqual([
      expect.stringContaining("t(opaque as never)") as string,
    ]);
  });
});
