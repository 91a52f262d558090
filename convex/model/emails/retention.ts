/** Removes what the tables promise to forget, a page a transaction, all by index. */
import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { contentsOf } from "./outbox";

const DAY_MS = 24 * 60 * 60 * 1_000;
const KEPT_MS = {
  mails: 90 * DAY_MS,
  batches: 7 * DAY_MS,
  webhooks: 7 * DAY_MS,
};
/** A mail costs three reads and two writes. */
const PAGE = 200;

export const vRemoval = v.object({
  stage: vOneOf(["mails", "batches", "webhooks"]),
});
type Removal = Infer<typeof vRemoval>;

/** Removes one page; answers what is to be removed next, or null at the end. */
export async function removeOld(
  ctx: MutationCtx,
  { stage }: Removal,
): Promise<Removal | null> {
  const before = Date.now() - KEPT_MS[stage];
  switch (stage) {
    case "mails": {
      const rows = await ctx.db
        .query("emailOutbox")
        .withIndex("by_endedAt", (q) =>
          q.gt("endedAt", 0).lt("endedAt", before),
        )
        .take(PAGE);
      for (const { _id } of rows) {
        const contents = await contentsOf(ctx, _id);
        if (contents !== null) {
          await ctx.db.delete("emailContents", contents._id);
        }
        await ctx.db.delete("emailOutbox", _id);
      }
      return { stage: rows.length < PAGE ? "batches" : stage };
    }
    case "batches": {
      const rows = await ctx.db
        .query("emailBatches")
        .withIndex("by_settledAt", (q) =>
          q.gt("settledAt", 0).lt("settledAt", before),
        )
        .take(PAGE);
      for (const { _id } of rows) await ctx.db.delete("emailBatches", _id);
      return { stage: rows.length < PAGE ? "webhooks" : stage };
    }
    case "webhooks": {
      const rows = await ctx.db
        .query("emailWebhooks")
        .withIndex("by_receivedAt", (q) => q.lt("receivedAt", before))
        .take(PAGE);
      for (const { _id } of rows) await ctx.db.delete("emailWebhooks", _id);
      return rows.length < PAGE ? null : { stage };
    }
  }
}
