import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { restoreForMatch } from "../emails/cancelling";
import { noteStandings } from "./counts";
import { noteDismissal } from "./dismissals";
import { openStatus } from "./hiding";

/** But for what a rule had hidden, runs never write a match's member half, so a save between two clicks changes nothing of it. */
type Match = Doc<"matches">;
/** What only the member makes of a match. */
type MemberStatus = Exclude<Match["status"], "open" | "hidden">;

/**
 * Saves, dismisses or marks as applied. Saying it twice is no error. An
 * application and its outcome are only taken back by name; refuses CONFLICT.
 */
export async function setStatus(
  ctx: MutationCtx,
  match: Match,
  status: MemberStatus,
): Promise<void> {
  if (match.status === status) return;
  if (match.status === "applied") throw refusal("CONFLICT");
  const { status: before, tier } = match;
  await ctx.db.patch("matches", match._id, {
    status,
    statusBefore:
      status !== "saved" && returnStatus(match) === "saved"
        ? "saved"
        : undefined,
    statusChangedAt: Date.now(),
    dismissReason: undefined,
    outcome: status === "applied" ? "waiting" : undefined,
    outcomeAt: undefined,
  });
  await noteStandings(ctx, match.userId, [
    { from: { status: before, tier }, to: { status, tier } },
  ]);
  if (status === "dismissed" || match.status === "dismissed") {
    await noteDismissal(ctx, match, status === "dismissed");
  }
}

/** What undoing leads back to: what was saved before is saved again. */
export function returnStatus(match: Match): "open" | "saved" {
  if (match.status === "saved") return "saved";
  return match.statusBefore ?? "open";
}

/** Back to what it was before, if it still is what is being undone. */
export async function undoStatus(
  ctx: MutationCtx,
  match: Match,
  status: MemberStatus,
): Promise<void> {
  if (match.status !== status) return;
  const before = status === "saved" ? "open" : returnStatus(match);
  const profile = await ctx.db.get("profiles", match.profileId);
  // A rule holds for whatever is neither kept nor put away, from wherever it comes.
  const next =
    before === "open"
      ? await openStatus(ctx, match, profile?.content.preferences.rules)
      : before;
  await ctx.db.patch("matches", match._id, {
    status: next,
    statusBefore: undefined,
    statusChangedAt: Date.now(),
    dismissReason: undefined,
    outcome: undefined,
    outcomeAt: undefined,
  });
  const { tier } = match;
  await noteStandings(ctx, match.userId, [
    { from: { status, tier }, to: { status: next, tier } },
  ]);
  if (status === "dismissed") await noteDismissal(ctx, match, false);
  await restoreForMatch(ctx, match.userId, match._id);
}

/** Asked after the card has left, so only of a dismissed match; refuses CONFLICT. */
export async function setDismissReason(
  ctx: MutationCtx,
  match: Match,
  dismissReason: NonNullable<Match["dismissReason"]>,
): Promise<void> {
  if (match.status !== "dismissed") throw refusal("CONFLICT");
  await ctx.db.patch("matches", match._id, { dismissReason });
}

/** What came of an application; refuses CONFLICT where there is none. */
export async function setOutcome(
  ctx: MutationCtx,
  match: Match,
  outcome: NonNullable<Match["outcome"]>,
): Promise<void> {
  if (match.status !== "applied") throw refusal("CONFLICT");
  await ctx.db.patch("matches", match._id, { outcome, outcomeAt: Date.now() });
}

/** Remembers the first opening. */
export async function markViewed(
  ctx: MutationCtx,
  match: Match,
): Promise<void> {
  if (match.viewedAt !== undefined) return;
  await ctx.db.patch("matches", match._id, { viewedAt: Date.now() });
}
