import { v } from "convex/values";
import { orgAdminMutation, orgAdminQuery } from "../functions";
import { vOneOf } from "../lib/validators";
import * as Importing from "../model/events/importing";
import * as Sources from "../model/events/sources";
import { vEventAudience } from "../tables/events";

const sourceId = v.id("eventSources");

/** Calendars that this organisation's events come from, the newest first. */
export const list = orgAdminQuery({
  args: {},
  returns: v.array(Sources.vSourceView),
  handler: async (ctx) => await Sources.list(ctx, ctx.org._id),
});

/** Adds one and looks at it at once; refuses INVALID or CONFLICT at the field. */
export const add = orgAdminMutation({
  args: {
    kind: vOneOf(["luma", "lumaPublic", "ics"]),
    facts: Sources.vSourceFacts,
  },
  returns: sourceId,
  handler: async (ctx, { kind, facts }) =>
    await Sources.add(ctx, ctx.org._id, kind, facts),
});

export const edit = orgAdminMutation({
  args: { sourceId, facts: Sources.vSourceFacts },
  returns: v.null(),
  handler: async (ctx, { sourceId: id, facts }) => {
    const source = await Sources.requireSource(ctx, ctx.org, id);
    await Sources.edit(ctx, source, facts);
    return null;
  },
});

export const setPaused = orgAdminMutation({
  args: { sourceId, isPaused: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { sourceId: id, isPaused }) => {
    const source = await Sources.requireSource(ctx, ctx.org, id);
    await Sources.setPaused(ctx, source, isPaused);
    return null;
  },
});

/** Refuses RATE_LIMITED within a minute of the last look. */
export const syncNow = orgAdminMutation({
  args: { sourceId },
  returns: v.null(),
  handler: async (ctx, { sourceId: id }) => {
    const source = await Sources.requireSource(ctx, ctx.org, id);
    await Sources.syncNow(ctx, source);
    return null;
  },
});

/** Its events to come stay, as the organisation's own, or are called off; can be put back for some seconds. */
export const remove = orgAdminMutation({
  args: { sourceId, events: vOneOf(["keep", "cancel"]) },
  returns: v.null(),
  handler: async (ctx, { sourceId: id, events }) => {
    const source = await Sources.requireSource(ctx, ctx.org, id);
    await Sources.remove(ctx, source, events);
    return null;
  },
});

export const putBack = orgAdminMutation({
  args: { sourceId },
  returns: v.null(),
  handler: async (ctx, { sourceId: id }) => {
    const source = await Sources.requireSource(ctx, ctx.org, id);
    await Sources.putBack(ctx, source);
    return null;
  },
});

/** Saves the events of a table, its headings first; with `sourceId` those of a later version of it. */
export const importFile = orgAdminMutation({
  args: {
    label: v.string(),
    audience: vEventAudience,
    timeZone: v.string(),
    rows: v.array(v.array(v.string())),
    sourceId: v.optional(sourceId),
  },
  returns: sourceId,
  handler: async (ctx, file) => await Importing.importFile(ctx, ctx.org, file),
});
