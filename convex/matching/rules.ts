/** Rules that a member has made of dismissals; see shared/rules.ts. */
import { v } from "convex/values";
import { memberMutation, memberQuery } from "../functions";
import { requireOwnMatch } from "../model/matching/requires";
import * as Previews from "../model/matching/rulePreviews";
import * as Rules from "../model/matching/rules";
import { vRuleValue } from "../shared/rules";

/** Of the matches looked at at once; a very long list is brought in line after. */
const vMoved = v.object({ hiddenCount: v.number(), shownCount: v.number() });

export const listMine = memberQuery({
  args: {},
  returns: v.array(Previews.vRuleView),
  handler: async (ctx) => await Previews.listRules(ctx, ctx.member),
});

/** What a dismissal, with its reason, could teach; at most three. */
export const propose = memberQuery({
  /** As a link carries it. */
  args: { matchId: v.string() },
  returns: Previews.vRuleProposals,
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    return await Previews.proposeRules(ctx, ctx.member, match);
  },
});

export const preview = memberQuery({
  args: {
    value: vRuleValue,
    /** The rule that would have this value instead of its own. */
    replaces: v.optional(v.string()),
  },
  returns: Previews.vRulePreview,
  handler: async (ctx, { value, replaces }) =>
    await Previews.previewRule(ctx, ctx.member, value, replaces),
});

export const accept = memberMutation({
  args: { matchId: v.id("matches"), value: vRuleValue },
  returns: vMoved,
  handler: async (ctx, { matchId, value }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    return await Rules.acceptRule(ctx, ctx.member, match, value);
  },
});

export const setOn = memberMutation({
  args: { key: v.string(), isOn: v.boolean() },
  returns: vMoved,
  handler: async (ctx, { key, isOn }) =>
    await Rules.setRuleOn(ctx, ctx.member, key, isOn),
});

export const change = memberMutation({
  args: { key: v.string(), value: vRuleValue },
  returns: vMoved,
  handler: async (ctx, { key, value }) =>
    await Rules.changeRule(ctx, ctx.member, key, value),
});

export const remove = memberMutation({
  args: { key: v.string() },
  returns: vMoved,
  handler: async (ctx, { key }) => await Rules.removeRule(ctx, ctx.member, key),
});
