/**
 * One member, as far as they let their organisers see them. Opening is written
 * down first: without the line of the last hour there is nothing to read.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { findProfile } from "../profiles/profiles";
import { shownMember, visibleProfile } from "../profiles/visibleProfile";
import { audit } from "./audit";
import { findRow } from "./rows";
import { notesAbout } from "./notes";
import { toMemberLine, type MemberDetail } from "./views";

export interface Organiser {
  org: Pick<Doc<"organisations">, "_id">;
  member: Doc<"users">;
}

/** Looking again within so long is the same look. */
const SAME_LOOK_MS = 60 * 60 * 1_000;
/** Lines about one member looked through for it. */
const MOST_LINES = 50;

/** Writes down that an organiser opens a member; within an hour once. */
export async function open(
  ctx: MutationCtx,
  organiser: Organiser,
  userId: Id<"users">,
): Promise<void> {
  const { org, member } = organiser;
  const row = await findRow(ctx, org._id, userId);
  if (row === null) throw refusal("NOT_FOUND");
  const now = Date.now();
  if (await hasOpened(ctx, organiser, userId, now - SAME_LOOK_MS)) return;
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    subjectId: userId,
    action: "profileOpened",
  });
}

/** Null until it was opened, and for whoever is no member. */
export async function getDetail(
  ctx: QueryCtx,
  organiser: Organiser,
  userId: Id<"users">,
): Promise<MemberDetail | null> {
  const { org, member } = organiser;
  const [row, user, profile, isOpened, notes] = await Promise.all([
    findRow(ctx, org._id, userId),
    ctx.db.get("users", userId),
    findProfile(ctx, userId),
    hasOpened(ctx, organiser, userId, 0),
    notesAbout(ctx, organiser, userId),
  ]);
  if (row === null || user === null || !isOpened) return null;
  const viewer = { userId: member._id, role: "admin" as const };
  return {
    line: toMemberLine(row),
    profile: visibleProfile(viewer, shownMember(user, profile, true), org),
    notes,
  };
}

async function hasOpened(
  ctx: QueryCtx,
  { org, member }: Organiser,
  userId: Id<"users">,
  since: number,
): Promise<boolean> {
  const lines = await ctx.db
    .query("auditLines")
    .withIndex("by_orgId_and_subjectId_and_at", (q) =>
      q.eq("orgId", org._id).eq("subjectId", userId).gt("at", since),
    )
    .order("desc")
    .take(MOST_LINES);
  return lines.some(
    ({ action, actorId }) =>
      action === "profileOpened" && actorId === member._id,
  );
}
