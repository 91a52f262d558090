import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { orgAdminQuery } from "../functions";
import * as Organising from "../model/events/organising";

/** The organisation's events with their counts, those nearest to `asOf` first. */
export const list = orgAdminQuery({
  args: {
    when: v.union(v.literal("coming"), v.literal("past")),
    asOf: v.number(),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(Organising.vRunEventCard),
  handler: async (ctx, { when, asOf, paginationOpts }) =>
    await Organising.list(ctx, ctx.org, when, asOf, paginationOpts),
});

/** One of them, to be run and edited; null where there is none. Takes any text. */
export const get = orgAdminQuery({
  args: { eventId: v.string() },
  returns: v.union(v.null(), Organising.vRunEvent),
  handler: async (ctx, { eventId }) =>
    await Organising.get(ctx, ctx.org, eventId),
});
