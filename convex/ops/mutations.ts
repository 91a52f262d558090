import { v } from "convex/values";
import { platformMutation } from "../functions";
import { cancel } from "../model/matching/ending";
import { resumeFor } from "../model/matching/resuming";
import {
  setOrgCap as capOrg,
  setSwitches as set,
  vOrgCap,
  vSwitchChanges,
  vSwitchesSet,
} from "../model/matching/switches";
import { findOrg } from "../model/orgs/list";
import { requireRun } from "../model/operations/runs";

/** The kill switch and the caps; what is not named stays. */
export const setSwitches = platformMutation({
  args: vSwitchChanges.fields,
  returns: vSwitchesSet,
  handler: async (ctx, changes) => await set(ctx, changes),
});

/** Gives one organisation a cap of its own for a month; null takes it away again. */
export const setOrgCap = platformMutation({
  args: {
    orgId: v.id("organisations"),
    monthlyCapMicroUsd: v.union(v.number(), v.null()),
  },
  returns: vOrgCap,
  handler: async (ctx, { orgId, monthlyCapMicroUsd }) =>
    await capOrg(ctx, await findOrg(ctx, orgId), monthlyCapMicroUsd),
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
