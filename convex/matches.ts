import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberMutation, memberQuery } from "./functions";
import { vOneOf } from "./lib/validators";
import { vAnswer } from "./model/matching/answerEdits";
import { answerQuestion as answer } from "./model/matching/answers";
import { listBlocked as blocked } from "./model/matching/blocked";
import { cancelShown } from "./model/matching/ending";
import * as Lists from "./model/matching/lists";
import * as Member from "./model/matching/memberHalf";
import * as Reading from "./model/matching/reading";
import { readOn as goOn } from "./model/matching/readings";
import { resume } from "./model/matching/resuming";
import { requireOwnMatch, requireOwnRun } from "./model/matching/requires";
import * as Starting from "./model/matching/starting";
import {
  vBlockedList,
  vMatchCard,
  vMatchComputationResult,
  vMatchDetail,
  vProgressView,
  vRunView,
} from "./model/matching/views";
import { explainListing as explain } from "./model/matching/why";
import { vWhyView } from "./model/matching/whyViews";
import { ELIGIBILITY_REASONS } from "./shared/eligibilityResult";
import { vTier } from "./shared/matching";
import { DISMISS_REASONS } from "./shared/vocabulary";
import { vLocale } from "./tables/account";
import { vMatchStatus, vOutcome } from "./tables/matching";

const vRunId = v.id("matchRuns");
const vMatchId = v.id("matches");

/**
 * Asks for matches. Answers before the work is done: watch the run. A second
 * asking joins the running run; one made from an older profile is superseded.
 */
export const triggerMatchComputation = memberMutation({
  args: {
    /** The language the asking page is in; by default the member's own. */
    locale: v.optional(vLocale),
  },
  returns: vMatchComputationResult,
  isHot: true,
  handler: async (ctx, { locale }) =>
    await Starting.ask(ctx, ctx.member, locale),
});

export const cancelRun = memberMutation({
  args: { runId: vRunId },
  returns: v.null(),
  handler: async (ctx, { runId }) => {
    const run = await requireOwnRun(ctx, ctx.member, runId);
    await cancelShown(ctx, run);
    return null;
  },
});

/** Takes up the newest run where it stopped; no finished batch is asked again. */
export const resumeRun = memberMutation({
  args: { runId: vRunId },
  returns: vMatchComputationResult,
  handler: async (ctx, { runId }) => {
    const run = await requireOwnRun(ctx, ctx.member, runId);
    return await resume(ctx, ctx.member, run);
  },
});

/** Reads the next likeliest of the listings that the newest run left unread. */
export const readOn = memberMutation({
  args: { locale: v.optional(vLocale) },
  returns: vMatchComputationResult,
  handler: async (ctx, { locale }) => await goOn(ctx, ctx.member, locale),
});

export const getCurrentRun = memberQuery({
  args: {},
  returns: v.union(v.null(), vRunView),
  isHot: true,
  handler: async (ctx) => await Reading.getCurrentRun(ctx, ctx.member),
});

export const getProgress = memberQuery({
  args: { runId: vRunId },
  returns: vProgressView,
  isHot: true,
  handler: async (ctx, { runId }) =>
    await Reading.getProgress(ctx, ctx.member, runId),
});

/**
 * Best first: by tier, then by score. Use `usePaginatedQuery` of
 * convex-helpers/react: it pins the end of each page.
 */
export const listMine = memberQuery({
  args: {
    status: vMatchStatus,
    tier: v.optional(vTier),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vMatchCard),
  isHot: true,
  handler: async (ctx, args) => await Lists.listMine(ctx, ctx.member, args),
});

export const getMatch = memberQuery({
  /** As a link carries it. */
  args: { matchId: v.string() },
  returns: vMatchDetail,
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    return await Reading.getMatch(ctx, match);
  },
});

/** "Why not this one?": open listings that code found not to be open to the member. */
export const listBlocked = memberQuery({
  args: {
    reason: v.optional(vOneOf(ELIGIBILITY_REASONS)),
    /** The key of a rule: only those that it keeps away. */
    ofRule: v.optional(v.string()),
  },
  returns: vBlockedList,
  handler: async (ctx, only) => await blocked(ctx, ctx.member, only),
});

/** "Why not this one?", for any listing; null where there is none. Takes any text: it comes from the address bar. */
export const explainListing = memberQuery({
  args: { opportunityId: v.string() },
  returns: v.union(v.null(), vWhyView),
  handler: async (ctx, { opportunityId }) =>
    await explain(ctx, ctx.member, opportunityId),
});

export const save = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.setStatus(ctx, match, "saved");
    return null;
  },
});

export const unsave = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.undoStatus(ctx, match, "saved");
    return null;
  },
});

export const dismiss = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.setStatus(ctx, match, "dismissed");
    return null;
  },
});

export const restore = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.undoStatus(ctx, match, "dismissed");
    return null;
  },
});

export const setDismissReason = memberMutation({
  args: { matchId: vMatchId, reason: vOneOf(DISMISS_REASONS) },
  returns: v.null(),
  handler: async (ctx, { matchId, reason }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.setDismissReason(ctx, match, reason);
    return null;
  },
});

export const markApplied = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.setStatus(ctx, match, "applied");
    return null;
  },
});

/** Marked by mistake: open again, and its outcome with it. */
export const unmarkApplied = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.undoStatus(ctx, match, "applied");
    return null;
  },
});

export const setOutcome = memberMutation({
  args: { matchId: vMatchId, outcome: vOutcome },
  returns: v.null(),
  handler: async (ctx, { matchId, outcome }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.setOutcome(ctx, match, outcome);
    return null;
  },
});

export const markViewed = memberMutation({
  args: { matchId: vMatchId },
  returns: v.null(),
  handler: async (ctx, { matchId }) => {
    const match = await requireOwnMatch(ctx, ctx.member, matchId);
    await Member.markViewed(ctx, match);
    return null;
  },
});

/** Settles an unknown requirement: the answer goes into the profile, the tier is worked out again. */
export const answerQuestion = memberMutation({
  args: { matchId: vMatchId, factorKey: v.string(), answer: vAnswer },
  returns: v.object({ tier: vTier, eligibility: vOneOf(["pass", "ask"]) }),
  handler: async (ctx, args) => {
    const match = await requireOwnMatch(ctx, ctx.member, args.matchId);
    return await answer(ctx, match, args.factorKey, args.answer);
  },
});
