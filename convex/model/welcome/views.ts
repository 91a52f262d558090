import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { vFirstRunStep } from "../../tables/welcome";

/** As shared/firstRun.ts works it out. */
export const vFirstRun = v.object({
  steps: v.array(
    v.object({
      step: vFirstRunStep,
      state: vOneOf(["open", "done", "skipped"]),
    }),
  ),
  current: v.union(vFirstRunStep, v.null()),
});
export type FirstRunView = Infer<typeof vFirstRun>;
