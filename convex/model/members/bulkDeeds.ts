/** What a change of many does to one of them, and how exactly that is taken back. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { findMembership } from "../access";
import { currentOf } from "../engagement/keeping";
import { end, restore } from "../orgs/memberships";
import { setTag } from "./notes";
import { findRow } from "./rows";

type Bulk = Doc<"memberBulks">;
type Item = Doc<"memberBulkItems">;

/** Does it, and notes what undo needs. */
export async function doTo(
  ctx: MutationCtx,
  { _id, orgId, action, startedById }: Bulk,
  row: Doc<"memberRows">,
): Promise<void> {
  const { userId } = row;
  const item = { bulkId: _id, userId };
  if (action.kind !== "remove") {
    const isOn = action.kind === "addTag";
    const tag = { userId, tagId: action.tagId, isOn };
    await setTag(
      ctx,
      { org: { _id: orgId }, member: { _id: startedById } },
      tag,
    );
    await ctx.db.insert("memberBulkItems", item);
    return;
  }
  const membership = await findMembership(ctx, orgId, userId);
  if (membership === null) return;
  const engagement = await currentOf(ctx, membership);
  const { role, joinedAt, audience, invitationId } = membership;
  await end(ctx, membership, startedById);
  await ctx.db.insert("memberBulkItems", {
    ...item,
    ended: {
      role,
      joinedAt,
      audience,
      invitationId,
      tagIds: row.tagIds,
      engagement: row.engagement,
      engagementId: engagement?._id,
    },
  });
}

/** Takes it back, unless the member has gone or changed since; answers whether it did. */
export async function undoTo(
  ctx: MutationCtx,
  { orgId, action }: Bulk,
  { userId, ended }: Item,
  undoneById: Id<"users">,
): Promise<boolean> {
  if (action.kind === "remove") {
    if (ended === undefined) return false;
    return await restore(ctx, { orgId, userId }, ended, undoneById);
  }
  const isOn = action.kind === "removeTag";
  const row = await findRow(ctx, orgId, userId);
  if (row === null || row.tagIds.includes(action.tagId) === isOn) return false;
  const tag = { userId, tagId: action.tagId, isOn };
  await setTag(ctx, { org: { _id: orgId }, member: { _id: undoneById } }, tag);
  return true;
}
