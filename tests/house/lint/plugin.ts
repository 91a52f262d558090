import type { ESLint } from "eslint";
import {
  functionShape,
  noClockInQuery,
  noOutsideWorld,
} from "./rules/convex-functions";
import { noLiteralWords, noRawColours } from "./rules/interface";
import { layering } from "./rules/layering";
import { fileSize, functionSize } from "./rules/sizes";

/** The rules of the house that no published plugin has. */
export const house: ESLint.Plugin = {
  meta: { name: "house" },
  rules: {
    layering,
    "file-size": fileSize,
    "function-size": functionSize,
    "function-shape": functionShape,
    "no-outside-world": noOutsideWorld,
    "no-clock-in-query": noClockInQuery,
    "no-literal-words": noLiteralWords,
    "no-raw-colours": noRawColours,
  },
};
