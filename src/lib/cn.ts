import { createTailwindMerge } from "tailwind-merge";

const any = () => true;
const COLOURS = [
  "transparent",
  "current",
  "paper",
  "raised",
  "sunken",
  "line",
  "edge",
  "ink",
  "quiet",
  "accent",
  "accent-strong",
  "accent-soft",
  "warm",
  "warm-soft",
  "great",
  "good",
  "exploring",
  "danger",
  "danger-strong",
  "danger-soft",
];
const SIDES = ["x", "y", "t", "r", "b", "l"];

/** Utilities of one name and free value, such as `p-*`, each a group by itself. */
const named = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, [{ [name]: [any] }]]));

/** A group and those of its sides: `px-4` gives way to a later `p-6`. */
const sided = (name: string) => SIDES.map((side) => `${name}${side}`);

/**
 * Our tokens are few, so what can contradict what is a short list; the stock
 * one would cost 6 kB of the entry bundle.
 */
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    ...named(["p", ...sided("p"), "m", ...sided("m")]),
    ...named(["w", "h", "size", "min-w", "min-h", "max-w", "max-h"]),
    ...named(["gap", "gap-x", "gap-y", "items", "justify", "self", "order"]),
    ...named(["leading", "tracking", "rounded", "shadow", "opacity", "z"]),
    ...named(["overflow", "cursor", "whitespace", "animate", "duration"]),
    ...named(["top", "right", "bottom", "left", "inset", "grid-cols"]),
    display: [
      "block",
      "inline",
      "inline-block",
      "inline-flex",
      "flex",
      "grid",
      "hidden",
    ],
    position: ["static", "relative", "absolute", "fixed", "sticky"],
    direction: [{ flex: ["row", "col", "row-reverse", "col-reverse"] }],
    shrink: ["shrink", { shrink: [any] }],
    wrap: [{ flex: ["wrap", "nowrap"] }],
    font: [{ font: ["normal", "medium", "semibold"] }],
    family: [{ font: ["heading", "text"] }],
    textSize: [{ text: ["sm", "base", "lg", "xl", "2xl"] }],
    textColour: [{ text: COLOURS }],
    textAlign: [{ text: ["left", "center", "right"] }],
    decoration: ["underline", "no-underline"],
    background: [{ bg: COLOURS }],
    borderColour: [{ border: COLOURS }],
    borderWidth: [{ border: ["", "0", "2"] }],
  },
  conflictingClassGroups: {
    p: sided("p"),
    m: sided("m"),
    px: ["pr", "pl"],
    py: ["pt", "pb"],
    mx: ["mr", "ml"],
    my: ["mt", "mb"],
    size: ["w", "h"],
    gap: ["gap-x", "gap-y"],
    inset: ["top", "right", "bottom", "left"],
  },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [],
}));

type ClassValue = string | false | null | undefined;

/** Joins class names; of two that set the same thing the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(classes.filter(Boolean).join(" "));
}
