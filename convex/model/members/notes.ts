/** What organisers write down about a member, and the words they sort members by. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { Infer } from "convex/values";
import { IMPORT_LIMITS } from "../../shared/communities/imports";
import { refusal } from "../../shared/errors";
import { foldText } from "../../shared/folding";
import { LIMITS, requiredText } from "../../shared/limits";
import { audit } from "./audit";
import { findRow, patchRow, rowsOf } from "./rows";
import type { vNoteView, vTagView } from "./views";

export interface Organiser {
  org: Pick<Doc<"organisations">, "_id">;
  member: Pick<Doc<"users">, "_id">;
}

/** About one member. */
const MOST_NOTES = 100;
/** Of one organisation; more sort nothing. */
const MOST_TAGS = IMPORT_LIMITS.tags;
/** On one member. */
export const MOST_TAGS_EACH = IMPORT_LIMITS.tagsEach;

/** The latest first. */
export async function notesAbout(
  ctx: QueryCtx,
  { org, member }: Organiser,
  subjectId: Id<"users">,
): Promise<Infer<typeof vNoteView>[]> {
  const notes = await ctx.db
    .query("memberNotes")
    .withIndex("by_orgId_and_subjectId_and_writtenAt", (q) =>
      q.eq("orgId", org._id).eq("subjectId", subjectId),
    )
    .order("desc")
    .take(MOST_NOTES);
  const authors = await rowsOf(
    ctx,
    org._id,
    notes.map(({ authorId }) => authorId),
  );
  const kept = notes.filter(({ removedAt }) => removedAt === undefined);
  return kept.map(({ _id, text, writtenAt, authorId }) => ({
    noteId: _id,
    text,
    writtenAt,
    authorName: authors.get(authorId)?.name ?? "",
    isMine: authorId === member._id,
  }));
}

export async function addNote(
  ctx: MutationCtx,
  { org, member }: Organiser,
  subjectId: Id<"users">,
  said: string,
): Promise<Id<"memberNotes">> {
  const text = requiredText("text", said, LIMITS.paragraph);
  await requireRow(ctx, org._id, subjectId);
  const notes = await ctx.db
    .query("memberNotes")
    .withIndex("by_orgId_and_subjectId_and_writtenAt", (q) =>
      q.eq("orgId", org._id).eq("subjectId", subjectId),
    )
    .take(MOST_NOTES);
  if (notes.length >= MOST_NOTES) {
    throw refusal("INVALID", {
      field: "text",
      details: { reason: "tooMany", limit: MOST_NOTES },
    });
  }
  const noteId = await ctx.db.insert("memberNotes", {
    orgId: org._id,
    subjectId,
    authorId: member._id,
    text,
    writtenAt: Date.now(),
  });
  await note(ctx, { org, member }, subjectId, "noteAdded");
  return noteId;
}

/** Any organiser may take a note away; the log says who did. Twice is no error. */
export async function removeNote(
  ctx: MutationCtx,
  organiser: Organiser,
  noteId: Id<"memberNotes">,
): Promise<void> {
  await setRemoved(ctx, organiser, noteId, true);
}

/** Puts back one that was taken away within the day, as it was. */
export async function restoreNote(
  ctx: MutationCtx,
  organiser: Organiser,
  noteId: Id<"memberNotes">,
): Promise<void> {
  await setRemoved(ctx, organiser, noteId, false);
}

async function setRemoved(
  ctx: MutationCtx,
  organiser: Organiser,
  noteId: Id<"memberNotes">,
  isRemoved: boolean,
) {
  const row = await ctx.db.get("memberNotes", noteId);
  if (row === null && isRemoved) return;
  if (row?.orgId !== organiser.org._id) throw refusal("NOT_FOUND");
  if ((row.removedAt !== undefined) === isRemoved) return;
  await ctx.db.patch("memberNotes", noteId, {
    removedAt: isRemoved ? Date.now() : undefined,
  });
  const action = isRemoved ? "noteRemoved" : "noteAdded";
  await note(ctx, organiser, row.subjectId, action);
}

/** Ends a page of the notes taken away before `before`; answers how many. */
export async function forgetNotes(
  ctx: MutationCtx,
  before: number,
  most: number,
): Promise<number> {
  const rows = await ctx.db
    .query("memberNotes")
    .withIndex("by_removedAt", (q) =>
      q.gt("removedAt", 0).lt("removedAt", before),
    )
    .take(most);
  for (const { _id } of rows) await ctx.db.delete("memberNotes", _id);
  return rows.length;
}

/** By name. */
export async function listTags(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Infer<typeof vTagView>[]> {
  const rows = await tagsOf(ctx, orgId);
  return rows.map(({ _id, name }) => ({ tagId: _id, name }));
}

/** Makes a tag; one that reads the same is the same. */
export async function makeTag(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  wanted: string,
): Promise<Id<"memberTags">> {
  const name = requiredText("name", wanted, LIMITS.skill);
  const nameKey = foldText(name);
  const tags = await tagsOf(ctx, orgId);
  const same = tags.find((tag) => tag.nameKey === nameKey);
  if (same !== undefined) return same._id;
  if (tags.length >= MOST_TAGS) {
    throw refusal("INVALID", {
      field: "name",
      details: { reason: "tooMany", limit: MOST_TAGS },
    });
  }
  return await ctx.db.insert("memberTags", { orgId, name, nameKey });
}

/** Puts a tag on a member or takes it off. The same again changes nothing. */
export async function setTag(
  ctx: MutationCtx,
  { org, member }: Organiser,
  {
    userId,
    tagId,
    isOn,
  }: { userId: Id<"users">; tagId: Id<"memberTags">; isOn: boolean },
): Promise<void> {
  const [row, tag] = await Promise.all([
    requireRow(ctx, org._id, userId),
    ctx.db.get("memberTags", tagId),
  ]);
  if (tag?.orgId !== org._id) throw refusal("NOT_FOUND");
  if (row.tagIds.includes(tagId) === isOn) return;
  const others = row.tagIds.filter((each) => each !== tagId);
  if (isOn && others.length >= MOST_TAGS_EACH) {
    throw refusal("INVALID", {
      field: "tagId",
      details: { reason: "tooMany", limit: MOST_TAGS_EACH },
    });
  }
  const tagIds = isOn ? [...others, tagId] : others;
  await patchRow(ctx, { orgId: org._id, userId }, { tagIds });
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    subjectId: userId,
    action: "tagsChanged",
    details: { tag: tag.name, isOn },
  });
}

async function tagsOf(ctx: QueryCtx, orgId: Id<"organisations">) {
  return await ctx.db
    .query("memberTags")
    .withIndex("by_orgId_and_nameKey", (q) => q.eq("orgId", orgId))
    .take(MOST_TAGS);
}

async function requireRow(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
) {
  const row = await findRow(ctx, orgId, userId);
  if (row === null) throw refusal("NOT_FOUND");
  return row;
}

async function note(
  ctx: MutationCtx,
  { org, member }: Organiser,
  subjectId: Id<"users">,
  action: "noteAdded" | "noteRemoved",
) {
  const line = { orgId: org._id, actorId: member._id, subjectId, action };
  await audit(ctx, line);
}
