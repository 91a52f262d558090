import type { QueryCtx } from "../../_generated/server";
import { createEligibilityCheck } from "../../shared/eligibility";
import { ruleKey } from "../../shared/rules";
import type { Member } from "../access";
import { listPackedListings } from "../opportunities/packing";
import { findProfile } from "../profiles/profiles";
import { newestRun } from "./runs";
import type { BlockedList } from "./views";
import type { EligibilityReason } from "../../shared/eligibilityResult";

const SHOWN = 100;

/** Open listings that facts alone keep from the member, the newest first; of one reason when `only` says. */
export async function listBlocked(
  ctx: QueryCtx,
  member: Member,
  { reason: only, ofRule }: { reason?: EligibilityReason; ofRule?: string },
): Promise<BlockedList> {
  const profile = await findProfile(ctx, member._id);
  if (profile === null) return { listings: [], totalCount: 0, counts: [] };
  const run = await newestRun(ctx, member._id);
  // The run's clock: a query's answer must not hang on the time.
  const check = createEligibilityCheck(
    profile.content,
    run?.startedAt ?? profile.editedAt,
  );
  const packed = await listPackedListings(ctx);
  const blocked = packed.flatMap((listing) => {
    const { verdict, reason, detail } = check(listing);
    const rule = detail?.rule && ruleKey(detail.rule);
    return verdict !== "blocked" ||
      reason === undefined ||
      (ofRule !== undefined && rule !== ofRule)
      ? []
      : [{ listing, reason, detail }];
  });
  const counts = new Map<EligibilityReason, number>();
  for (const { reason } of blocked) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return {
    totalCount: blocked.length,
    counts: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count),
    listings: blocked
      .filter(({ reason }) => only === undefined || reason === only)
      .sort((a, b) => b.listing.postedAt - a.listing.postedAt)
      .slice(0, SHOWN)
      .map(({ listing, reason, detail }) => ({
        opportunityId: listing.id,
        title: listing.title,
        organisationName: listing.organisationName,
        reason,
        detail,
      })),
  };
}
