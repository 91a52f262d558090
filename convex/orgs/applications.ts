import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import {
  memberMutation,
  memberQuery,
  platformMutation,
  platformQuery,
} from "../functions";
import * as Applications from "../model/orgs/applications";
import { listPending, vPendingApplication } from "../model/orgs/reviewing";
import { vApplicationView } from "../model/orgs/views";

/** Asks for an organisation to be founded; the same asked twice is one. */
export const apply = memberMutation({
  args: { ...Applications.vOrgFacts.fields, note: v.string() },
  returns: v.id("orgApplications"),
  handler: async (ctx, wish) => await Applications.apply(ctx, ctx.member, wish),
});

export const withdraw = memberMutation({
  args: { applicationId: v.id("orgApplications") },
  returns: v.null(),
  handler: async (ctx, { applicationId }) => {
    await Applications.withdraw(ctx, ctx.member, applicationId);
    return null;
  },
});

/** My own, the newest first. */
export const listMine = memberQuery({
  args: {},
  returns: v.array(vApplicationView),
  handler: async (ctx) => await Applications.listMine(ctx, ctx.member),
});

/** Those that wait for a decision, the longest waiting first. */
export const listWaiting = platformQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vPendingApplication),
  handler: async (ctx, { paginationOpts }) =>
    await listPending(ctx, paginationOpts),
});

/** Founds it; answers its address. Twice is no error. */
export const approve = platformMutation({
  args: { applicationId: v.id("orgApplications") },
  returns: v.string(),
  handler: async (ctx, { applicationId }) =>
    await Applications.approve(
      ctx,
      ctx.member,
      await Applications.requireApplication(ctx, applicationId),
    ),
});

export const decline = platformMutation({
  args: { applicationId: v.id("orgApplications"), why: v.string() },
  returns: v.null(),
  handler: async (ctx, { applicationId, why }) => {
    const application = await Applications.requireApplication(
      ctx,
      applicationId,
    );
    await Applications.decline(ctx, ctx.member, application, why);
    return null;
  },
});
