import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { orgAdminQuery, publicQuery } from "../functions";
import { getMember } from "../model/access";
import * as List from "../model/orgs/list";
import * as Mine from "../model/orgs/mine";
import * as Page from "../model/orgs/page";
import * as Settings from "../model/orgs/settings";
import { vMyOrg, vOrgCard, vOrgPage } from "../model/orgs/views";

/** Organisations by name, or by relevance where text is searched for. */
export const browse = publicQuery({
  args: {
    text: v.optional(v.string()),
    /** ISO 3166-1 alpha-2. */
    country: v.optional(v.string()),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vOrgCard),
  isHot: true,
  handler: async (ctx, args) => await List.browse(ctx, args),
});

/** Those I belong to, by name, with how I stand to each; none for whose session has just ended. */
export const listMine = publicQuery({
  args: {},
  returns: v.array(vMyOrg),
  handler: async (ctx) => await Mine.listMine(ctx, await getMember(ctx)),
});

/** Null where there is none of that address, or no longer. */
export const getPage = publicQuery({
  args: { slug: v.string() },
  returns: v.union(v.null(), vOrgPage),
  isHot: true,
  handler: async (ctx, { slug }) => await Page.getPage(ctx, slug),
});

export const getSetup = orgAdminQuery({
  args: {},
  returns: Settings.vSetup,
  handler: async (ctx) => await Settings.getSetup(ctx, ctx.org),
});
