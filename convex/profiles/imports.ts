import { v } from "convex/values";
import { memberMutation, memberQuery } from "../functions";
import * as Imports from "../model/profiles/imports";
import { toPendingImportView, vPendingImport } from "../model/profiles/views";
import { vExtractedItem } from "../tables/profiles";

/** Reads a pasted CV; an import that still waits for review gives way to it. */
export const start = memberMutation({
  args: { text: v.string() },
  returns: v.object({ importId: v.id("profileImports") }),
  handler: async (ctx, { text }) => ({
    importId: await Imports.startImport(ctx, ctx.member, text),
  }),
});

export const getPending = memberQuery({
  args: {},
  returns: v.union(vPendingImport, v.null()),
  handler: async (ctx) => {
    const row = await Imports.findPending(ctx, ctx.member);
    return row === null ? null : toPendingImportView(row);
  },
});

/** `items` are those accepted, with the changes made in the review. */
export const accept = memberMutation({
  args: {
    importId: v.id("profileImports"),
    items: v.array(vExtractedItem),
  },
  returns: v.null(),
  handler: async (ctx, { importId, items }) => {
    const pending = await Imports.requirePending(ctx, ctx.member, importId);
    await Imports.accept(ctx, ctx.member, pending, items);
    return null;
  },
});

export const discard = memberMutation({
  args: { importId: v.id("profileImports") },
  returns: v.null(),
  handler: async (ctx, { importId }) => {
    const pending = await Imports.requirePending(ctx, ctx.member, importId);
    await Imports.discard(ctx, pending);
    return null;
  },
});
