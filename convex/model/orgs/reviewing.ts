/** The queue of organisations that wait for the platform's word. */
import { v, type Infer } from "convex/values";
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { QueryCtx } from "../../_generated/server";
import { boundedPage } from "../../shared/limits";
import { toApplicationView, vApplicationView } from "./views";

export const vPendingApplication = vApplicationView.extend({
  applicantName: v.string(),
  /** Who decides has to be able to ask them. */
  applicantEmail: v.string(),
});

/** The longest waiting first. */
export async function listPending(
  ctx: QueryCtx,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<Infer<typeof vPendingApplication>>> {
  boundedPage(paginationOpts);
  const rows = await ctx.db
    .query("orgApplications")
    .withIndex("by_state_and_appliedAt", (q) => q.eq("state", "pending"))
    .paginate(paginationOpts);
  const page = await Promise.all(
    rows.page.map(async (row) => {
      const applicant = await ctx.db.get("users", row.applicantId);
      return {
        ...toApplicationView(row),
        applicantName: applicant?.name ?? "",
        applicantEmail: applicant?.email ?? "",
      };
    }),
  );
  return { ...rows, page };
}
