import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { platformMutation, platformQuery } from "../functions";
import { logLine } from "../lib/logging";
import * as DryRun from "../model/emails/dryRun";
import { setPaused as pause } from "../model/emails/lane";
import { vMailPreview } from "../model/emails/mine";
import * as Operating from "../model/emails/operating";
import { recentSums, vRecentSums } from "../model/emails/sums";
import * as Suppressions from "../model/emails/suppressions";
import { vOutboxState, vStream } from "../tables/email";

const oneMail = { mailId: v.id("emailOutbox") };

/** Newest first. */
export const list = platformQuery({
  args: {
    state: v.optional(vOutboxState),
    stream: v.optional(vStream),
    asOf: v.number(),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(Operating.vOutboxLine),
  handler: async (ctx, { asOf, paginationOpts, ...filters }) =>
    await Operating.listOutbox(ctx, filters, asOf, paginationOpts),
});

/** What a mail says, but for what is its reader's alone. */
export const getPreview = platformQuery({
  args: { ...oneMail, asOf: v.number() },
  returns: v.union(v.null(), vMailPreview),
  handler: async (ctx, { mailId, asOf }) =>
    await Operating.operatorPreview(ctx, mailId, asOf),
});

/** Whether mail can leave, is held, and by whom. */
export const getSending = platformQuery({
  args: {},
  returns: Operating.vSending,
  handler: async (ctx) => await Operating.readSending(ctx),
});

export const getSums = platformQuery({
  /** Any time (ms) of the last day that is asked about. */
  args: { asOf: v.number() },
  returns: vRecentSums,
  handler: async (ctx, { asOf }) => await recentSums(ctx, asOf),
});

/** One page of what would leave as of `asOf` (ms), without writing. */
export const dryRun = platformQuery({
  args: { asOf: v.number(), at: v.optional(DryRun.vDryRunPosition) },
  returns: DryRun.vDryRunPage,
  handler: async (ctx, { asOf, at = DryRun.FIRST_POSITION }) =>
    await DryRun.dryRunPage(ctx, at, asOf),
});

/** Newest first. */
export const listSuppressions = platformQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(Suppressions.vSuppressionLine),
  handler: async (ctx, { paginationOpts }) =>
    await Suppressions.listSuppressions(ctx, paginationOpts),
});

/** Lets a mail that failed wait once more. Twice is no error. */
export const retry = platformMutation({
  args: oneMail,
  returns: v.null(),
  handler: async (ctx, { mailId }) => {
    const hasDone = await Operating.doOnce(ctx, "retry", mailId);
    note("retry", ctx.member, { mailId, hasDone });
    return null;
  },
});

/** Takes back a mail that waits. Twice is no error. */
export const cancel = platformMutation({
  args: oneMail,
  returns: v.null(),
  handler: async (ctx, { mailId }) => {
    const hasDone = await Operating.doOnce(ctx, "cancel", mailId);
    note("cancel", ctx.member, { mailId, hasDone });
    return null;
  },
});

/** Undoes a cancel while there is time. Twice is no error. */
export const putBack = platformMutation({
  args: oneMail,
  returns: v.null(),
  handler: async (ctx, { mailId }) => {
    const hasDone = await Operating.doOnce(ctx, "putBack", mailId);
    note("putBack", ctx.member, { mailId, hasDone });
    return null;
  },
});

/** Holds everything but account mail, or lets it go on. Twice is no error. */
export const setPaused = platformMutation({
  args: { isPaused: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { isPaused }) => {
    const hasDone = await pause(ctx, isPaused);
    note("setPaused", ctx.member, { isPaused, hasDone });
    return null;
  },
});

/** Lets mail go to an address again. Twice is no error. */
export const liftSuppression = platformMutation({
  args: Suppressions.vLift.fields,
  returns: v.null(),
  handler: async (ctx, lift) => {
    const reason = await Suppressions.liftSuppression(ctx, lift);
    const { suppressionId, why } = lift;
    note("liftSuppression", ctx.member, { suppressionId, reason, why });
    return null;
  },
});

/** Who did what, in the log: ids alone, no address. */
function note(
  deed: string,
  { _id }: { _id: string },
  fields: Parameters<typeof logLine>[0],
): void {
  logLine({ fn: `emails/outbox:${deed}`, operatorId: _id, ...fields });
}
