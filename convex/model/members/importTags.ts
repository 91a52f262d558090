/** Tags that an import, or an invitation made by one, puts on members. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { IMPORT_LIMITS } from "../../shared/communities/imports";
import { foldText } from "../../shared/folding";
import { listTags, setTag, type Organiser } from "./notes";
import { findRow } from "./rows";

/** An organisation's tags by what they read as, and those made since it was read. */
export interface TagBook {
  byKey: Map<string, Id<"memberTags">>;
  madeIds: Id<"memberTags">[];
}

export async function openTagBook(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<TagBook> {
  const tags = await listTags(ctx, orgId);
  const byKey = new Map(tags.map(({ tagId, name }) => [foldText(name), tagId]));
  return { byKey, madeIds: [] };
}

/** The tags of these names, made where there is room for them. */
export async function tagIdsOf(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  { byKey, madeIds }: TagBook,
  names: readonly string[],
): Promise<Id<"memberTags">[]> {
  const ids: Id<"memberTags">[] = [];
  for (const name of names) {
    const nameKey = foldText(name);
    let tagId = byKey.get(nameKey);
    if (tagId === undefined && byKey.size < IMPORT_LIMITS.tags) {
      tagId = await ctx.db.insert("memberTags", { orgId, name, nameKey });
      byKey.set(nameKey, tagId);
      madeIds.push(tagId);
    }
    if (tagId !== undefined) ids.push(tagId);
  }
  return ids;
}

/** Puts on a member what they lack and have room for; answers that. */
export async function addTags(
  ctx: MutationCtx,
  organiser: Organiser,
  userId: Id<"users">,
  tagIds: readonly Id<"memberTags">[],
): Promise<Id<"memberTags">[]> {
  const row = await findRow(ctx, organiser.org._id, userId);
  if (row === null) return [];
  const room = IMPORT_LIMITS.tagsEach - row.tagIds.length;
  const added = tagIds
    .filter((tagId) => !row.tagIds.includes(tagId))
    .slice(0, Math.max(0, room));
  for (const tagId of added) {
    await setTag(ctx, organiser, { userId, tagId, isOn: true });
  }
  return added;
}

/** What an invitation has for whoever joins by it; tags that are gone by now are not. */
export async function putTags(
  ctx: MutationCtx,
  { orgId, createdById, tagIds = [] }: Doc<"invitations">,
  userId: Id<"users">,
): Promise<void> {
  if (tagIds.length === 0) return;
  const tags = await Promise.all(
    tagIds.map(async (tagId) => await ctx.db.get("memberTags", tagId)),
  );
  await addTags(
    ctx,
    { org: { _id: orgId }, member: { _id: createdById } },
    userId,
    tags.flatMap((tag) => tag?._id ?? []),
  );
}
