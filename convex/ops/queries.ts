import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { platformQuery } from "../functions";
import {
  readSpending,
  spentByMember,
  vSpending,
  vSpent,
} from "../model/matching/spending";
import { listRuns as runs, vRunLine } from "../model/operations/runs";
import { readQueue, vQueue } from "../model/operations/queue";
import {
  listSources as sources,
  vSourceLine,
} from "../model/operations/sources";
import {
  listOrgCaps as orgCaps,
  vOrgCapLine,
} from "../model/operations/orgCaps";
import { vRunState } from "../tables/matching";

/** Newest first. */
export const listRuns = platformQuery({
  args: {
    state: v.optional(vRunState),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vRunLine),
  handler: async (ctx, { state, paginationOpts }) =>
    await runs(ctx, state, paginationOpts),
});

export const getQueue = platformQuery({
  args: {},
  returns: vQueue,
  handler: async (ctx) => await readQueue(ctx),
});

/** The switches, and what was spent against the caps. */
export const getSpending = platformQuery({
  /** Any time (ms) of the day that is asked about. */
  args: { asOf: v.number() },
  returns: vSpending,
  handler: async (ctx, { asOf }) => await readSpending(ctx, asOf),
});

/** Organisations, and the cap of their own that some have. */
export const listOrgCaps = platformQuery({
  args: {},
  returns: v.array(vOrgCapLine),
  handler: async (ctx) => await orgCaps(ctx),
});

/** What one member's calls came to in a month ("2026-11"). */
export const getMemberSpending = platformQuery({
  args: { userId: v.id("users"), month: v.string() },
  returns: vSpent,
  handler: async (ctx, { userId, month }) =>
    await spentByMember(ctx, userId, month),
});

export const listSources = platformQuery({
  args: {},
  returns: v.array(vSourceLine),
  handler: async (ctx) => await sources(ctx),
});
