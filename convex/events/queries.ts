import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery, orgMemberQuery, publicQuery } from "../functions";
import * as Reading from "../model/events/reading";
import { vEventCard, vEventPage } from "../model/events/views";

/** The caller's clock (ms): what is past must not hang on when it was asked first. */
const asOf = v.number();

/** Null for an event that is not there for the caller; takes any text. */
export const getPage = publicQuery({
  args: { eventId: v.string(), asOf },
  returns: v.union(v.null(), vEventPage),
  handler: async (ctx, args) =>
    await Reading.getPage(ctx, args.eventId, args.asOf),
});

/** What I answered "going" or "maybe" to, the next first. */
export const listMine = memberQuery({
  args: { asOf, paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vEventCard),
  isHot: true,
  handler: async (ctx, args) =>
    await Reading.listMine(ctx, ctx.member, args.asOf, args.paginationOpts),
});

/** What the organisations I belong to hold, the next first; at most twenty. */
export const listOfMyOrgs = memberQuery({
  args: { asOf },
  returns: v.array(vEventCard),
  isHot: true,
  handler: async (ctx, args) =>
    await Reading.listOfMyOrgs(ctx, ctx.member, args.asOf),
});

/** What is open to everyone, the next first. */
export const browse = publicQuery({
  args: { asOf, paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vEventCard),
  isHot: true,
  handler: async (ctx, args) =>
    await Reading.browse(ctx, args.asOf, args.paginationOpts),
});

/** One organisation's, to its members. */
export const listOfOrg = orgMemberQuery({
  args: {
    when: v.union(v.literal("coming"), v.literal("past")),
    asOf,
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vEventCard),
  isHot: true,
  handler: async (ctx, { when, asOf, paginationOpts }) => {
    const { org, member } = ctx;
    const of = { orgId: org._id, member };
    return await Reading.listOfOrg(ctx, of, when, asOf, paginationOpts);
  },
});
