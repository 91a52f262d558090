import { v } from "convex/values";
import { internalMutation } from "../functions";
import * as Chain from "../model/members/importChain";

const importId = v.id("memberImports");

/** The next rows of an import that is being committed or undone; schedules its successor. */
export const step = internalMutation({
  args: { importId },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, args) => {
    await Chain.takeStep(ctx, args.importId);
    return null;
  },
});

/** Goes on where a step was lost; answers with how many. */
export const revive = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Chain.revive(ctx),
});

export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Chain.sweep(ctx);
    return null;
  },
});

export const removeRows = internalMutation({
  args: { importId },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Chain.removeRows(ctx, args.importId);
    return null;
  },
});
