import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { supersede } from "./ending";
import { queueProfile } from "./backgroundQueue";
import { PACE } from "./pace";
import { cancelJob, isLive, newestRun, type Run } from "./runs";
import { mayCompute, start } from "./starting";
import { patchRun } from "./showing";
import { findProfile } from "../profiles/profiles";

/**
 * After every edit that raises the profile's rev. A run that reads the older
 * profile will be superseded by its next save; a new one starts 30 s after the
 * last edit, so that typing does not start one run a key.
 */
export async function onProfileEdited(
  ctx: MutationCtx,
  profile: Doc<"profiles">,
): Promise<void> {
  const run = await newestRun(ctx, profile.userId);
  // A queued run has not read the profile yet.
  if (run === null || run.state === "queued") return;
  const { userId, _id: profileId } = profile;
  await queueProfile(ctx, { userId, profileId });
  // Where nothing is being read that it could outdate, the background has time.
  if (isLive(run) || run.restartJobId !== undefined) {
    await planRestart(ctx, run);
  }
}

/** Plans the one new run, later than any planned before. */
export async function planRestart(ctx: MutationCtx, run: Run): Promise<void> {
  await cancelJob(ctx, run.restartJobId);
  const restartAt = Date.now() + PACE.restartAfterEditMs;
  await patchRun(ctx, run._id, {
    restartAt,
    restartJobId: await ctx.scheduler.runAt(
      restartAt,
      internal.matching.compute.restartAfterEdit,
      { runId: run._id, restartAt },
    ),
  });
}

/** Starts the planned run, unless it was put off or something newer was asked for. */
export async function restart(
  ctx: MutationCtx,
  runId: Run["_id"],
  restartAt: number,
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  // Not by the clock, which may have been put back since.
  if (run?.restartAt !== restartAt) return;
  const newest = await newestRun(ctx, run.userId);
  if (newest?._id !== runId) return;
  const [member, profile] = await Promise.all([
    ctx.db.get("users", run.userId),
    findProfile(ctx, run.userId),
  ]);
  // This very job is the planned restart: it is not to be cancelled by its own hand.
  await supersede(ctx, { ...run, restartJobId: undefined });
  await patchRun(ctx, runId, {
    restartAt: undefined,
    restartJobId: undefined,
  });
  if (member === null || profile === null) return;
  if (await mayCompute(ctx, member)) {
    await start(ctx, member, profile, {
      cause: "edit",
      locale: run.locale,
    });
  }
}
