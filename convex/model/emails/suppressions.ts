/** Addresses nothing is sent to, as operators see them and lift them. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { normaliseEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { boundedPage, boundedText, LIMITS } from "../../shared/limits";
import { LIFT_REASONS } from "../../shared/mail/streams";
import { maskAddress } from "./masking";
import { suppressionOf } from "./checking";
import { noteNewAddress } from "./preferences";

export const vSuppressionLine = v.object({
  suppressionId: v.id("emailSuppressions"),
  /** Masked. */
  address: v.string(),
  reason: vOneOf(["bounced", "complained"]),
  at: v.number(),
});

/** Newest first. */
export async function listSuppressions(
  ctx: QueryCtx,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<Infer<typeof vSuppressionLine>>> {
  boundedPage(paginationOpts);
  const { page, ...rest } = await ctx.db
    .query("emailSuppressions")
    .order("desc")
    .paginate(paginationOpts);
  return {
    ...rest,
    page: page.map(({ _id, address, reason, at }) => ({
      suppressionId: _id,
      address: maskAddress(address),
      reason,
      at,
    })),
  };
}

export const vLift = v.object({
  suppressionId: v.id("emailSuppressions"),
  why: vOneOf(LIFT_REASONS),
  /** In full, where somebody complained: only who was asked by them knows it. */
  address: v.optional(v.string()),
});

/**
 * Lets mail go to an address again; answers what it was kept off for, or null
 * when it had been lifted before. What a complaint switched off stays off: its
 * member switches it on.
 */
export async function liftSuppression(
  ctx: MutationCtx,
  { suppressionId, address = "" }: Infer<typeof vLift>,
): Promise<"bounced" | "complained" | null> {
  const typed = normaliseEmail(boundedText("address", address, LIMITS.email));
  const row = await ctx.db.get("emailSuppressions", suppressionId);
  if (row === null) return null;
  if (row.reason === "complained" && typed !== row.address) {
    throw refusal("INVALID", { field: "address" });
  }
  await ctx.db.delete("emailSuppressions", suppressionId);
  await tellPreferences(ctx, row.address);
  return row.reason;
}

/** Has the planner look at the member again, once nothing is said against their address. */
async function tellPreferences(
  ctx: MutationCtx,
  address: string,
): Promise<void> {
  if ((await suppressionOf(ctx, address)) !== null) return;
  const user = await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", address))
    .first();
  const userId: Id<"users"> | undefined = user?._id;
  if (userId !== undefined) await noteNewAddress(ctx, userId);
}
