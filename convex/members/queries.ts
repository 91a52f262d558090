import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery, orgAdminQuery } from "../functions";
import * as Detail from "../model/members/detail";
import * as List from "../model/members/list";
import * as Log from "../model/members/log";
import * as Notes from "../model/members/notes";
import {
  vAuditLine,
  vMemberDetail,
  vMemberLine,
  vMemberSort,
  vTagView,
} from "../model/members/views";
import { vMemberFilters } from "../tables/memberFilters";

/**
 * The members table, page by page. With searched text, relevance decides the
 * order. A page may be short while `isDone` is false.
 */
export const list = orgAdminQuery({
  args: {
    filters: vMemberFilters,
    sort: vMemberSort,
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vMemberLine),
  isHot: true,
  handler: async (ctx, args) => await List.listMembers(ctx, ctx.org._id, args),
});

/** Null until `open` has written down that I look, and for whoever is no member. */
export const getDetail = orgAdminQuery({
  args: { userId: v.id("users") },
  returns: v.union(v.null(), vMemberDetail),
  handler: async (ctx, { userId }) => await Detail.getDetail(ctx, ctx, userId),
});

export const listTags = orgAdminQuery({
  args: {},
  returns: v.array(vTagView),
  handler: async (ctx) => await Notes.listTags(ctx, ctx.org._id),
});

/** Who did what here, or to one member, the latest first. */
export const getLog = orgAdminQuery({
  args: {
    /** As an address of the log carries it; about nobody where it is none. */
    subjectId: v.optional(v.string()),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vAuditLine),
  handler: async (ctx, { subjectId, paginationOpts }) =>
    await Log.logOfOrg(ctx, ctx.org._id, subjectId, paginationOpts),
});

/** What organisers did that is about me, the latest first. */
export const getLogAboutMe = memberQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(
    vAuditLine.extend({ orgName: v.string() }),
  ),
  handler: async (ctx, { paginationOpts }) =>
    await Log.logAboutMe(ctx, ctx.member, paginationOpts),
});
