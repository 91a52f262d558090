/** A match's copy of its listing: made where a batch is saved, kept in line by imports. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import type { ListingFace } from "../../tables/matches";

/** What a match row copies from its listing. */
export function copiesOf(
  listing: Doc<"opportunities">,
): Required<Pick<Doc<"matches">, "face">> &
  Pick<Doc<"matches">, "deadline" | "organisationName"> {
  const { deadline, organisationName } = listing;
  return { deadline, organisationName, face: toFace(listing) };
}

function toFace(listing: Doc<"opportunities">): ListingFace {
  const { facts } = listing;
  return {
    title: listing.title,
    textLanguage: listing.textLanguage,
    organisationName: listing.organisationName,
    kind: listing.kind,
    commitment: listing.commitment,
    workplace: facts.workplace,
    places: facts.places,
    remoteRegions: facts.remoteRegions,
    remoteExcluded: facts.remoteExcluded,
    remoteUtcOffsets: facts.remoteUtcOffsets,
    deadline: listing.deadline,
    isSample: listing.isSample,
    status: listing.status,
    changedAt: listing.changedAt,
  };
}

/** The listing as lists show it; only of rows older than the copy is it looked up. */
export async function faceOf(
  ctx: QueryCtx,
  match: Pick<Doc<"matches">, "face" | "opportunityId">,
): Promise<ListingFace | null> {
  if (match.face !== undefined) return match.face;
  const listing = await ctx.db.get("opportunities", match.opportunityId);
  return listing === null ? null : toFace(listing);
}
