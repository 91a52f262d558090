/** The audit log: a line in the transaction that does what it tells of. */
import type { WithoutSystemFields } from "convex/server";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";

/** `details` must hold nothing that the subject hides from the organisation. */
export async function audit(
  ctx: MutationCtx,
  line: Omit<WithoutSystemFields<Doc<"auditLines">>, "at" | "details"> &
    Partial<Pick<Doc<"auditLines">, "details">>,
): Promise<void> {
  await ctx.db.insert("auditLines", { details: {}, ...line, at: Date.now() });
}
