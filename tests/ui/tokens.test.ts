import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast, readThemes } from "./support/colour";

const css = readFileSync(
  join(import.meta.dirname, "../../src/styles/tokens.css"),
  "utf8",
);
const themes = readThemes(css);

const SURFACES = ["paper", "raised", "sunken"];
const SOFT = ["accent-soft", "warm-soft", "danger-soft"];

const TEXT_PAIRS: [text: string, ground: string][] = [
  ...[...SURFACES, ...SOFT].map((g): [string, string] => ["ink", g]),
  ...[...SURFACES, ...SOFT].map((g): [string, string] => ["quiet", g]),
  ...[
    "accent",
    "accent-strong",
    "great",
    "good",
    "exploring",
    "danger",
  ].flatMap((t) => SURFACES.map((g): [string, string] => [t, g])),
  ["accent", "accent-soft"],
  ["accent-strong", "accent-soft"],
  ["danger", "danger-soft"],
  ["paper", "accent"],
  ["paper", "accent-strong"],
  ["paper", "danger"],
  ["paper", "danger-strong"],
  ["paper", "ink"],
];

const PART_PAIRS: [part: string, ground: string][] = [
  ...["edge", "accent", "warm", "danger"].flatMap((p) =>
    ["paper", "raised"].map((g): [string, string] => [p, g]),
  ),
  ["warm", "warm-soft"],
  ["danger", "danger-soft"],
  ["accent", "accent-soft"],
  ["edge", "sunken"],
];

describe("design tokens", () => {
  it("defines the same colours in both themes", () => {
    expect(Object.keys(themes.dark).sort()).toEqual(
      Object.keys(themes.light).sort(),
    );
    expect(Object.keys(themes.light).length).toBeGreaterThan(15);
  });

  for (const theme of ["light", "dark"] as const) {
    it.each(TEXT_PAIRS)(
      `${theme}: text %s on %s reads at 4.5:1`,
      (text, ground) => {
        expect(contrast(themes[theme], text, ground)).toBeGreaterThanOrEqual(
          4.5,
        );
      },
    );

    it.each(PART_PAIRS)(
      `${theme}: part %s on %s is seen at 3:1`,
      (part, ground) => {
        expect(contrast(themes[theme], part, ground)).toBeGreaterThanOrEqual(3);
      },
    );
  }
});
