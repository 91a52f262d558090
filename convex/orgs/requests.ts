import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import {
  memberMutation,
  memberQuery,
  orgAdminMutation,
  orgAdminQuery,
} from "../functions";
import * as Requests from "../model/orgs/requests";
import { vMembershipAudience } from "../tables/orgs";

/**
 * Asks to be let in; while it waits, and for members, a second time is no error.
 * CONFLICT where one joins by invitation alone, and for a month after a no.
 */
export const ask = memberMutation({
  args: {
    orgId: v.id("organisations"),
    /** Who they are and why, for the organisers. */
    note: v.string(),
    /** Who shall see that they belong, once they do. */
    audience: vMembershipAudience,
  },
  returns: v.null(),
  handler: async (ctx, { orgId, ...wish }) => {
    const org = await Requests.requireOpenOrg(ctx, orgId);
    await Requests.ask(ctx, org, ctx.member, wish);
    return null;
  },
});

/** Takes my request back; CONFLICT once it was decided. */
export const withdraw = memberMutation({
  args: { orgId: v.id("organisations") },
  returns: v.null(),
  handler: async (ctx, { orgId }) => {
    await Requests.withdraw(ctx, orgId, ctx.member);
    return null;
  },
});

/** My own that wait, by name of the organisation. */
export const listMine = memberQuery({
  args: {},
  returns: v.array(Requests.vMyRequest),
  handler: async (ctx) => await Requests.listMine(ctx, ctx.member),
});

/** Who waits for the organisation's word, the longest first. */
export const listWaiting = orgAdminQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(Requests.vWaitingRequest),
  handler: async (ctx, { paginationOpts }) =>
    await Requests.listWaiting(ctx, ctx.org, paginationOpts),
});

/** Lets them in. Twice is no error; after another decision CONFLICT. */
export const approve = orgAdminMutation({
  args: { requestId: v.id("joinRequests") },
  returns: v.null(),
  handler: async (ctx, { requestId }) => {
    const request = await Requests.requireOwnRequest(ctx, ctx.org, requestId);
    await Requests.approve(ctx, ctx.org, ctx.member, request);
    return null;
  },
});

/** Says no; they may ask again after a month. Twice is no error. */
export const decline = orgAdminMutation({
  args: { requestId: v.id("joinRequests") },
  returns: v.null(),
  handler: async (ctx, { requestId }) => {
    const request = await Requests.requireOwnRequest(ctx, ctx.org, requestId);
    await Requests.decline(ctx, ctx.org, ctx.member, request);
    return null;
  },
});
