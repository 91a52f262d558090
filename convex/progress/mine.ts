/** A member's own side of programs, beside programs.ts. */
import { v } from "convex/values";
import { memberMutation, memberQuery } from "../functions";
import { requireSeen } from "../model/programs/owning";
import { openToMembers } from "../model/programs/reading";
import { findEnrolment } from "../model/programs/rows";
import { stay as stayIn } from "../model/programs/undoing";
import { vProgramCard } from "../model/programs/views";
import { vEnrolmentState } from "../tables/programs";

/** What my organisations have open for their members alone and I am not in, the next to begin first. */
export const listForMembers = memberQuery({
  args: {},
  returns: v.array(vProgramCard),
  handler: async (ctx) => await openToMembers(ctx, ctx.member),
});

/** Takes a withdrawal back within minutes; answers how I stand then. CONFLICT later. */
export const stay = memberMutation({
  args: { programId: v.id("programs") },
  returns: v.union(v.null(), vEnrolmentState),
  handler: async (ctx, { programId }) => {
    const program = await requireSeen(ctx, programId);
    const mine = await findEnrolment(ctx, programId, ctx.member._id);
    return await stayIn(ctx, program, mine);
  },
});
