/** A step that the theme does not have makes no rule: the class is there and does nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SRC = new URL("../../src", import.meta.url).pathname;
const SPACED =
  "basis|[pm][xytrblse]?|gap(?:-[xy])?|space-[xy]|[wh]|size|(?:min|max)-[wh]|top|left|right|bottom|inset(?:-[xy])?|scroll-[pm][xytrbl]?|translate-[xy]";
const USE = new RegExp(
  String.raw`(?<=["'\x60\s:!-])(?:${SPACED})-(\d+(?:\.\d+)?)(?=["'\x60\s])`,
  "g",
);

test("every step of space that a class names is one of the theme's", () => {
  const theme = readFileSync(join(SRC, "styles/theme.css"), "utf8");
  const steps = new Set(
    [...theme.matchAll(/--spacing-([\w-]+):/g)].map(([, step]) => step),
  );
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".tsx"),
  );
  const uses = files.flatMap((file) =>
    [...readFileSync(join(SRC, file), "utf8").matchAll(USE)].map(
      ([name, step]) => ({ file, name, step }),
    ),
  );
  expect(uses.length).toBeGreaterThan(300);
  expect(uses.filter(({ step }) => !steps.has(step))).toEqual([]);
});
