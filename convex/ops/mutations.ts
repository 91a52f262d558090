import { v } from "convex/values";
import { platformMutation } from "../functions";
import { cancel } from "../model/matching/ending";
import { resumeFor } from "../model/matching/resuming";
import {
  setSwitches as set,
  vSwitchChanges,
  vSwitchesSet,
} from "../model/matching/switches";
import { requireRun } from "../model/operations/runs";

/** The kill switch and the caps; what is not named stays. */
export const setSwitches = platformMutation({
  args: vSwitchChanges.fields,
  returns: vSwitchesSet,
  handler: async (ctx, changes) => await set(ctx, changes),
});

/** Stops a member's run; what it saved stays. Twice is no error. */
export const cancelRun = platformMutation({
  args: { runId: v.id("matchRuns") },
  returns: v.null(),
  handler: async (ctx, { runId }) => {
    await cancel(ctx, await requireRun(ctx, runId));
    return null;
  },
});

/** Takes up a run that stopped short; no finished batch is asked again. Twice is no error. */
export const retryRun = platformMutation({
  args: { runId: v.id("matchRuns") },
  returns: v.null(),
  handler: async (ctx, { runId }) => {
    await resumeFor(ctx, await requireRun(ctx, runId));
    return null;
  },
});
