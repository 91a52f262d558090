import type { MutationCtx } from "../../_generated/server";
import { ensurePreferences } from "./preferences";

/** A profile is some 10 kB; a member costs three reads and two writes. */
const PAGE = 100;

/** Makes preferences for a page of profiles that have none; answers where to go on. */
export async function backfillPage(
  ctx: MutationCtx,
  cursor: string | null,
): Promise<string | null> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("profiles")
    .paginate({ numItems: PAGE, cursor });
  for (const { userId, content } of page) {
    await ensurePreferences(ctx, { _id: userId }, content.basics.timeZone);
  }
  return isDone ? null : continueCursor;
}
