import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { publicQuery } from "../functions";
import * as Catalogue from "../model/opportunities/catalogue";
import * as Detail from "../model/opportunities/detail";
import * as List from "../model/opportunities/list";
import {
  vCatalogueSummary,
  vOpportunityCard,
  vOpportunityDetail,
  vOpportunityFilters,
  vOpportunitySort,
  vSourceView,
} from "../model/opportunities/views";

export const getCatalogueSummary = publicQuery({
  args: {},
  returns: vCatalogueSummary,
  handler: async (ctx) => await Catalogue.getSummary(ctx),
});

/**
 * Open listings, page by page. A page may be short while `isDone` is false. Use
 * `usePaginatedQuery` of convex-helpers/react: it pins the end of each page, so
 * that an import between two pages leaves no gap.
 */
export const list = publicQuery({
  args: {
    filters: vOpportunityFilters,
    sort: vOpportunitySort,
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vOpportunityCard),
  isHot: true,
  handler: async (ctx, args) => await List.listOpen(ctx, args),
});

/**
 * Null for a listing that was never there; a closed one still answers. Takes any
 * text: it comes from the address bar.
 */
export const get = publicQuery({
  args: { opportunityId: v.string() },
  returns: v.union(v.null(), vOpportunityDetail),
  handler: async (ctx, { opportunityId }) =>
    await Detail.getDetail(ctx, opportunityId),
});

export const listSources = publicQuery({
  args: {},
  returns: v.array(vSourceView),
  handler: async (ctx) => await Catalogue.listSources(ctx),
});

/** The names the organisation filter offers, at most 300. */
export const listOrganisationNames = publicQuery({
  args: {},
  returns: v.array(v.string()),
  handler: async (ctx) => await List.listOrganisationNames(ctx),
});
