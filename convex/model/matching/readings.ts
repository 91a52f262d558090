import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { Member } from "../access";
import { chosenBefore } from "./chosen";
import { takeAsking } from "./limiter";
import { newestRun, type Run } from "./runs";
import { requireMayCompute, start } from "./starting";
import type { MatchComputationResult } from "./views";

/** Why the viewer has no match with an open listing; see the table `matchReadings`. */
export const READING_STANDINGS = [
  "neverAsked",
  "underWay",
  "newer",
  "unread",
  "read",
] as const;
type ReadingStanding = (typeof READING_STANDINGS)[number];

/** Whether the newest run left listings unread that a further one could read. */
export function canReadOn(
  run: Pick<Run, "state" | "restCount" | "profileRev">,
  profile: Pick<Doc<"profiles">, "rev"> | null,
): boolean {
  return (
    run.state === "done" &&
    (run.restCount ?? 0) > 0 &&
    profile?.rev === run.profileRev
  );
}

/**
 * Reads on after the newest run: the next likeliest of what it left. Nothing that
 * was read before is read again or pruned. Refuses NOTHING_TO_RESUME.
 */
export async function readOn(
  ctx: MutationCtx,
  member: Member,
  locale?: Run["locale"],
): Promise<MatchComputationResult> {
  const profile = await requireMayCompute(ctx, member);
  const newest = await newestRun(ctx, member._id);
  if (newest === null || !canReadOn(newest, profile)) {
    throw refusal("NOTHING_TO_RESUME");
  }
  await takeAsking(ctx, member._id);
  const runId = await start(ctx, member, profile, {
    cause: "member",
    locale,
    continues: newest,
  });
  return { runId, message: "started" };
}

/** Where an open listing without a match stands in the member's readings. */
export async function readingStandingOf(
  ctx: QueryCtx,
  userId: Id<"users">,
  listing: Doc<"opportunities">,
): Promise<{ standing: ReadingStanding; run: Run | null }> {
  const run = await newestRun(ctx, userId);
  if (run === null) return { standing: "neverAsked", run };
  if (run.state === "queued" || run.state === "running") {
    return { standing: "underWay", run };
  }
  const chosen = await chosenBefore(ctx, userId);
  if (chosen.has(listing._id)) return { standing: "read", run };
  const isNewer = listing.firstSeenAt > run.startedAt;
  return { standing: isNewer ? "newer" : "unread", run };
}
