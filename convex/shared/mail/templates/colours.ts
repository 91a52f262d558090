/**
 * The colours of the interface (src/styles/tokens.css) as sRGB, which is all that
 * mail programs read; tests/model/mail hold the two together. Light is written
 * inline, dark by a class, since no inline style can ask for the reader's theme.
 */
import type { CSSProperties } from "react";

export const LIGHT = {
  paper: "#fcfaf6",
  raised: "#ffffff",
  sunken: "#f4f1ea",
  line: "#e1ded7",
  ink: "#1a2029",
  quiet: "#545b66",
  accent: "#006a6a",
  accentStrong: "#005556",
  accentSoft: "#d5f2f1",
  warm: "#bc751e",
  warmSoft: "#feebc0",
  great: "#1e7546",
  good: "#237293",
  exploring: "#72638f",
} as const;
export type Colour = keyof typeof LIGHT;

export const DARK: Readonly<Record<Colour, string>> = {
  paper: "#111419",
  raised: "#191d24",
  sunken: "#21252d",
  line: "#31363d",
  ink: "#eeebe5",
  quiet: "#aca79d",
  accent: "#60c5be",
  accentStrong: "#82d9d3",
  accentSoft: "#0d3737",
  warm: "#efb062",
  warmSoft: "#4e3919",
  great: "#73ce95",
  good: "#70c0e5",
  exploring: "#bca9e0",
};

const PROPERTIES = {
  text: "color",
  ground: "background-color",
  edge: "border-color",
} as const;
type Part = keyof typeof PROPERTIES;

/** What an element needs to have these colours in both themes; spread it. */
export function paint(
  parts: Partial<Record<Part, Colour>>,
  style: CSSProperties = {},
): { className: string; style: CSSProperties } {
  const { text, ground, edge } = parts;
  return {
    className: (["text", "ground", "edge"] as const)
      .flatMap((part) => (parts[part] ? [`${part}-${parts[part]}`] : []))
      .join(" "),
    style: {
      ...style,
      ...(text && { color: LIGHT[text] }),
      ...(ground && { backgroundColor: LIGHT[ground] }),
      ...(edge && { borderColor: LIGHT[edge] }),
    },
  };
}

/** The rules that turn every painted element dark where the reader's theme is. */
export function darkRules(): string {
  const rules = (Object.keys(PROPERTIES) as Part[]).flatMap((part) =>
    (Object.keys(DARK) as Colour[]).map(
      (colour) =>
        `.${part}-${colour}{${PROPERTIES[part]}:${DARK[colour]} !important}`,
    ),
  );
  return `@media (prefers-color-scheme:dark){${rules.join("")}}`;
}
