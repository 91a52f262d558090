/** Set up for every backend test file: hands what it ran to every-function.ts, by the file's `meta`. */
import { afterAll } from "vitest";
import { takeFunctionsRun } from "./functions-run";

declare module "vitest" {
  interface TaskMeta {
    /** Names such as "matching/ops:start". */
    functionsRun?: string[];
  }
}

afterAll(({}, { file }) => {
  file.meta.functionsRun = takeFunctionsRun();
});
