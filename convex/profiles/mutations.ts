import { v } from "convex/values";
import { memberMutation } from "../functions";
import * as Edits from "../model/profiles/edits";
import * as Showing from "../model/profiles/showing";
import { vSavedSection } from "../model/profiles/views";
import { vSectionEdit, vVisibility } from "../tables/profiles";

/** Autosave of one section; see Edits.saveSection for what never happens. */
export const saveSection = memberMutation({
  args: { edit: vSectionEdit, baseRev: v.number() },
  returns: vSavedSection,
  handler: async (ctx, args) => await Edits.saveSection(ctx, ctx.member, args),
});

/** Who may see the sections that are named; the others stay as they are. */
export const setVisibility = memberMutation({
  args: { visibility: vVisibility },
  returns: v.null(),
  handler: async (ctx, { visibility }) => {
    await Showing.setVisibility(ctx, ctx.member, visibility);
    return null;
  },
});
