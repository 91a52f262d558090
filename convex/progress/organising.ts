/** What organisers need to work on one program; the rest of it is in programs.ts. */
import { v } from "convex/values";
import { orgAdminMutation, orgAdminQuery } from "../functions";
import * as Hand from "../model/programs/byHand";
import * as Organising from "../model/programs/organising";
import {
  requireOwnEnrolment,
  requireOwnProgram,
} from "../model/programs/owning";
import { vMarks, vProgramToRun } from "../model/programs/views";
import { vEnrolmentState } from "../tables/programs";

const programId = v.id("programs");

const vDecided = v.union(
  v.literal("enrolled"),
  v.literal("waitlisted"),
  v.literal("declined"),
);

/** Null for one that is not the organisation's; takes any text. */
export const getProgram = orgAdminQuery({
  args: { programId: v.string() },
  returns: v.union(v.null(), vProgramToRun),
  handler: async (ctx, args) => {
    const id = ctx.db.normalizeId("programs", args.programId);
    const program = id === null ? null : await ctx.db.get("programs", id);
    if (program?.orgId !== ctx.org._id) return null;
    return await Organising.getToRun(ctx, program);
  },
});

/** Who was at each of at most eight sessions, of everybody who is in it. */
export const getMarks = orgAdminQuery({
  args: { programId, sessionIds: v.array(v.id("programSessions")) },
  returns: vMarks,
  isHot: true,
  handler: async (ctx, { programId, sessionIds }) => {
    const program = await requireOwnProgram(ctx, ctx.org, programId);
    return await Organising.getMarks(ctx, program, sessionIds);
  },
});

/**
 * Takes back that somebody was let in, turned down or taken out, as long as they
 * still stand so; answers how they stand then, null where they had not asked.
 */
export const takeBack = orgAdminMutation({
  args: { enrolmentId: v.id("enrolments"), decided: vDecided },
  returns: v.union(v.null(), vEnrolmentState),
  handler: async (ctx, { enrolmentId, decided }) => {
    const found = await requireOwnEnrolment(ctx, ctx.org, enrolmentId);
    return await Hand.takeBack(ctx, ctx, found, decided);
  },
});
