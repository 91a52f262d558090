import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  DARK,
  LIGHT,
  type Colour,
} from "../../../convex/shared/mail/templates/colours";
import { luminance, readThemes } from "../../ui/support/colour";

const tokens = readThemes(
  readFileSync(
    join(import.meta.dirname, "../../../src/styles/tokens.css"),
    "utf8",
  ),
);

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminanceOf(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const tokenName = (colour: string) =>
  colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const THEMES = { light: LIGHT, dark: DARK };
const TEXTS: [text: Colour, grounds: Colour[]][] = [
  ["ink", ["paper", "raised", "sunken"]],
  ["quiet", ["paper", "raised"]],
  ["accent", ["paper", "raised"]],
  ["great", ["raised"]],
  ["good", ["raised"]],
  ["exploring", ["raised"]],
  ["paper", ["accent"]],
];

describe.each(["light", "dark"] as const)(
  "the %s colours of letters",
  (theme) => {
    test.each(Object.entries(THEMES[theme]))(
      "%s is the interface's",
      (colour, hex) => {
        const token = tokens[theme][tokenName(colour)];
        expect(token).toBeDefined();
        expect(luminanceOf(hex)).toBeCloseTo(luminance(token!), 2);
      },
    );

    test.each(TEXTS)("%s reads on its grounds at 4.5:1", (text, grounds) => {
      for (const ground of grounds) {
        const [dark, light] = [text, ground]
          .map((colour) => luminanceOf(THEMES[theme][colour]))
          .sort((one, other) => one - other) as [number, number];
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    });
  },
);
