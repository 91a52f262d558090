/**
 * Takes back what an import made, row by row, and nothing else. What somebody has
 * done with it since stays theirs: whoever joined by an invitation stays, and a
 * tag that others have by now.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { internal } from "../../_generated/api";
import { refusal } from "../../shared/errors";
import { endMail } from "../emails/outbox";
import { mailKeyOf } from "../orgs/invitations";
import { audit } from "./audit";
import { goOn, nextRows, organiserOf } from "./importCommitting";
import { requireImport, undoUntilOf } from "./importViews";
import { setTag, type Organiser } from "./notes";
import { findRow } from "./rows";

type Import = Doc<"memberImports">;
type Row = Doc<"memberImportRows">;

const ROWS_A_STEP = 40;
/** Rows of the members table looked through at once for a tag in use. */
const SCANNED_A_STEP = 400;

/** Begins, also in the middle of committing. Twice is no error; refuses CONFLICT when it is too late. */
export async function undo(
  ctx: MutationCtx,
  { org, member }: Organiser,
  importId: Id<"memberImports">,
): Promise<void> {
  const file = await requireImport(ctx, org._id, importId);
  if (file.state === "undoing" || file.state === "undone") return;
  const now = Date.now();
  const canUndo =
    file.state === "committing" || (undoUntilOf(file) ?? -Infinity) > now;
  if (!canUndo) throw refusal("CONFLICT");
  await ctx.db.patch("memberImports", importId, {
    state: "undoing",
    actorId: member._id,
    nextRow: 0,
    counts: { ...file.counts, done: 0 },
    movedAt: now,
  });
  await goOn(ctx, importId);
}

/** The next rows of an import that is being undone; then the tags it made. */
export async function undoRows(ctx: MutationCtx, file: Import): Promise<void> {
  if (file.tagScan !== undefined) {
    await scanTags(ctx, file, file.tagScan);
    return;
  }
  const rows = await nextRows(ctx, file, ROWS_A_STEP);
  const counts = { ...file.counts };
  for (const row of rows) {
    if (await hasJoined(ctx, file, row)) counts.joined += 1;
    counts.done += 1;
  }
  const isOver = rows.length < ROWS_A_STEP;
  await ctx.db.patch("memberImports", file._id, {
    counts,
    nextRow: (rows.at(-1)?.row ?? file.nextRow) + 1,
    movedAt: Date.now(),
    ...(isOver && { tagScan: { cursor: null, unusedIds: file.madeTagIds } }),
  });
  await goOn(ctx, file._id);
}

/** Undoes one row; answers whether somebody joined by it, and stays. */
async function hasJoined(
  ctx: MutationCtx,
  file: Import,
  { made = {} }: Row,
): Promise<boolean> {
  const { userId, tagIds = [], invitationId } = made;
  if (userId !== undefined) await takeTagsOff(ctx, file, userId, tagIds);
  if (invitationId === undefined) return false;
  const invitation = await ctx.db.get("invitations", invitationId);
  if (invitation === null) return false;
  if (invitation.useCount > 0) return true;
  if (await isOnItsWay(ctx, invitationId)) {
    // Somebody may hold its link, which leads nowhere from now on.
    const revokedAt = invitation.revokedAt ?? Date.now();
    const blank = { revokedAt, address: undefined };
    await ctx.db.patch("invitations", invitationId, blank);
  } else {
    await ctx.db.delete("invitations", invitationId);
  }
  return false;
}

async function takeTagsOff(
  ctx: MutationCtx,
  file: Import,
  userId: Id<"users">,
  tagIds: readonly Id<"memberTags">[],
) {
  if ((await findRow(ctx, file.orgId, userId)) === null) return;
  for (const tagId of tagIds) {
    if ((await ctx.db.get("memberTags", tagId)) === null) continue;
    await setTag(ctx, organiserOf(file), { userId, tagId, isOn: false });
  }
}

/** Whether the mail of an invitation has left; one that waits is taken back. */
async function isOnItsWay(
  ctx: MutationCtx,
  invitationId: Id<"invitations">,
): Promise<boolean> {
  const mail = await ctx.db
    .query("emailOutbox")
    .withIndex("by_dedupeKey", (q) =>
      q.eq("dedupeKey", mailKeyOf(invitationId)),
    )
    .first();
  if (mail === null) return false;
  if (mail.state !== "waiting") return true;
  await endMail(ctx, mail, { state: "cancelled", reason: "nothingLeft" });
  return false;
}

/** Looks on for members who have a tag of the import's making; removes those that nobody has. */
async function scanTags(
  ctx: MutationCtx,
  file: Import,
  { cursor, unusedIds }: NonNullable<Import["tagScan"]>,
) {
  if (unusedIds.length === 0) {
    await finish(ctx, file);
    return;
  }
  const found = await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_userId", (q) => q.eq("orgId", file.orgId))
    .paginate({ cursor, numItems: SCANNED_A_STEP });
  const used = new Set(found.page.flatMap(({ tagIds }) => tagIds));
  const left = unusedIds.filter((tagId) => !used.has(tagId));
  if (!found.isDone) {
    await ctx.db.patch("memberImports", file._id, {
      tagScan: { cursor: found.continueCursor, unusedIds: left },
      movedAt: Date.now(),
    });
    await goOn(ctx, file._id);
    return;
  }
  for (const tagId of left) {
    const tag = await ctx.db.get("memberTags", tagId);
    if (tag !== null) await ctx.db.delete("memberTags", tagId);
  }
  await finish(ctx, file);
}

async function finish(ctx: MutationCtx, file: Import) {
  const now = Date.now();
  await ctx.db.patch("memberImports", file._id, {
    state: "undone",
    tagScan: undefined,
    movedAt: now,
    finishedAt: now,
  });
  await audit(ctx, {
    orgId: file.orgId,
    actorId: file.actorId,
    action: "importUndone",
    details: { joined: file.counts.joined },
  });
  await ctx.scheduler.runAfter(0, internal.members.importSteps.removeRows, {
    importId: file._id,
  });
}
