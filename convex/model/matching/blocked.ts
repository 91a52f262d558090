import type { QueryCtx } from "../../_generated/server";
import { createEligibilityCheck } from "../../shared/eligibility";
import { ruleKey } from "../../shared/rules";
import type { Member } from "../access";
import { listPackedListings } from "../opportunities/packing";
import { findProfile } from "../profiles/profiles";
import { newestRun } from "./runs";
import type { BlockedListing } from "./views";

const SHOWN = 100;

/** Open listings that facts alone keep from the member, the newest first. */
export async function listBlocked(
  ctx: QueryCtx,
  member: Member,
  /** Only those that this rule keeps away. */
  ofRule?: string,
): Promise<{ listings: BlockedListing[]; totalCount: number }> {
  const profile = await findProfile(ctx, member._id);
  if (profile === null) return { listings: [], totalCount: 0 };
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
  return {
    totalCount: blocked.length,
    listings: blocked
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
