import { v } from "convex/values";
import { publicQuery } from "../functions";
import { getOffers, vOffers } from "../model/orgs/offers";

/**
 * The next few events and open programs of an organisation, as far as they are
 * for the caller; null where there is no such organisation.
 */
export const get = publicQuery({
  args: {
    slug: v.string(),
    /** The caller's clock (ms): what is past must not hang on when it was asked first. */
    asOf: v.number(),
  },
  returns: v.union(v.null(), vOffers),
  handler: async (ctx, { slug, asOf }) => await getOffers(ctx, slug, asOf),
});
