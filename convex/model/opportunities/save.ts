/**
 * What an import does to the catalogue. Every function here may be repeated with
 * the same arguments: the second time nothing is left to do.
 */
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { contentHash } from "../../lib/contentHash";
import { boundedList, LIMITS } from "../../shared/limits";
import type { ImportedListing } from "../../tables/opportunities";
import { findOrgIdByName } from "../orgs/names";
import { getSummary } from "./catalogue";
import {
  closeListing,
  newLedger,
  noteOrganisation,
  settle,
  type Ledger,
} from "./ledger";
import { checkListing } from "./checkListing";
import { searchTextOf } from "./searchText";
import { findSource } from "./sources";

type Listing = Doc<"opportunities">;
type Source = Doc<"sources">;

export interface SaveCounts {
  added: number;
  changed: number;
  unchanged: number;
  reopened: number;
  /** Listings whose deadline has passed. */
  closed: number;
  /** Not saved, because the catalogue holds as many open listings as it may. */
  refusedKeys: string[];
}

export interface CloseCounts {
  closed: number;
  hasMore: boolean;
}

/** Adds and changes listings of one source; at most {@link LIMITS.importChunk}. */
export async function saveListings(
  ctx: MutationCtx,
  source: Source,
  listings: readonly ImportedListing[],
): Promise<SaveCounts> {
  boundedList("listings", listings, LIMITS.importChunk).forEach(checkListing);
  const counts: SaveCounts = {
    added: 0,
    changed: 0,
    unchanged: 0,
    reopened: 0,
    closed: 0,
    refusedKeys: [],
  };
  const ledger = newLedger();
  const { openCount } = await getSummary(ctx);
  for (const listing of listings) {
    const isFull = openCount + ledger.openCount >= LIMITS.openListings;
    const outcome = await saveOne(ctx, ledger, { source, listing, isFull });
    if (outcome === "refused") counts.refusedKeys.push(listing.sourceKey);
    else counts[outcome] += 1;
  }
  await settle(ctx, ledger, { source, at: source.lastRunAt });
  return counts;
}

/** Marks listings as still on the board although their rows could not be read. */
export async function markSeen(
  ctx: MutationCtx,
  source: Source,
  keys: readonly string[],
): Promise<void> {
  for (const key of boundedList("keptKeys", keys, LIMITS.importChunk)) {
    const row = await findListing(ctx, source, key);
    if (row === null) continue;
    await ctx.db.patch("opportunities", row._id, {
      lastSeenAt: source.lastRunAt,
    });
  }
}

/**
 * Closes up to one chunk of the source's open listings that this import has not
 * seen. An import that saw none closes none: a board that answers empty is
 * mostly one that is broken.
 */
export async function closeVanished(
  ctx: MutationCtx,
  source: Source,
): Promise<CloseCounts> {
  if (!(await sawAny(ctx, source))) return { closed: 0, hasMore: false };
  const rows = await ctx.db
    .query("opportunities")
    .withIndex("by_source_and_status_and_lastSeenAt", (q) =>
      q
        .eq("source", source.key)
        .eq("status", "open")
        .lt("lastSeenAt", source.lastRunAt),
    )
    .take(LIMITS.importChunk);
  const ledger = newLedger();
  for (const row of rows) await closeListing(ctx, ledger, row);
  await settle(ctx, ledger, { source, at: source.lastRunAt });
  return { closed: rows.length, hasMore: rows.length === LIMITS.importChunk };
}

async function sawAny(ctx: MutationCtx, source: Source): Promise<boolean> {
  for (const status of ["open", "closed"] as const) {
    const seen = await ctx.db
      .query("opportunities")
      .withIndex("by_source_and_status_and_lastSeenAt", (q) =>
        q
          .eq("source", source.key)
          .eq("status", status)
          .gte("lastSeenAt", source.lastRunAt),
      )
      .first();
    if (seen !== null) return true;
  }
  return false;
}

/** Closes up to one chunk of listings whose deadline has passed, whatever their source. */
export async function closeExpired(
  ctx: MutationCtx,
  now: number,
): Promise<CloseCounts> {
  const rows = await ctx.db
    .query("opportunities")
    .withIndex("by_status_and_deadline", (q) =>
      q.eq("status", "open").gt("deadline", 0).lte("deadline", now),
    )
    .take(LIMITS.importChunk);
  for (const key of new Set(rows.map((row) => row.source))) {
    const ledger = newLedger();
    for (const row of rows) {
      if (row.source === key) await closeListing(ctx, ledger, row);
    }
    await settle(ctx, ledger, { source: await findSource(ctx, key), at: now });
  }
  return { closed: rows.length, hasMore: rows.length === LIMITS.importChunk };
}

async function saveOne(
  ctx: MutationCtx,
  ledger: Ledger,
  {
    source,
    listing,
    isFull,
  }: { source: Source; listing: ImportedListing; isFull: boolean },
): Promise<Exclude<keyof SaveCounts, "refusedKeys"> | "refused"> {
  const at = source.lastRunAt;
  const existing = await findListing(ctx, source, listing.sourceKey);
  const isOpen = listing.deadline === undefined || listing.deadline > at;
  const wasOpen = existing?.status === "open";
  if (isOpen && !wasOpen && isFull) return "refused";
  if (existing?.contentHash === contentHash(listing) && wasOpen === isOpen) {
    await seeAgain(ctx, ledger, existing, at);
    return "unchanged";
  }
  await noteOrganisation(ctx, ledger, listing.organisationName);
  if (existing !== null) {
    await noteOrganisation(ctx, ledger, existing.organisationName);
  }
  const row = {
    ...(await toRow(ctx, source, listing, existing)),
    status: isOpen ? ("open" as const) : ("closed" as const),
  };
  ledger.openCount += Number(isOpen) - Number(wasOpen);
  if (existing === null) {
    const id = await ctx.db.insert("opportunities", row);
    ledger.touched.add(id);
    if (isOpen) ledger.news.add(id);
    return "added";
  }
  await ctx.db.replace("opportunities", existing._id, row);
  ledger.touched.add(existing._id);
  const isReadAlike = existing.changedAt === row.changedAt;
  if (wasOpen !== isOpen || (isOpen && !isReadAlike)) {
    ledger.news.add(existing._id);
  }
  if (wasOpen === isOpen) return "changed";
  return isOpen ? "reopened" : "closed";
}

/**
 * The listing is still there as it was. Its organisation may have come since, or
 * changed its name: the link follows, and leaves matches as fresh as they were.
 */
async function seeAgain(
  ctx: MutationCtx,
  ledger: Ledger,
  { _id, orgId, organisationName }: Listing,
  at: number,
): Promise<void> {
  const now = await findOrgIdByName(ctx, organisationName);
  await ctx.db.patch("opportunities", _id, { lastSeenAt: at, orgId: now });
  if (now !== orgId) ledger.touched.add(_id);
}

async function toRow(
  ctx: MutationCtx,
  source: Source,
  listing: ImportedListing,
  existing: Listing | null,
) {
  const at = source.lastRunAt;
  const isJudgedAlike =
    existing !== null && judgedHash(existing) === judgedHash(listing);
  const { organisationName } = listing;
  return {
    ...listing,
    postedAt: listing.postedAt ?? existing?.postedAt ?? at,
    source: source.key,
    orgId: await findOrgIdByName(ctx, organisationName),
    firstSeenAt: existing?.firstSeenAt ?? at,
    lastSeenAt: at,
    changedAt: isJudgedAlike ? existing.changedAt : changeStamp(existing),
    contentHash: contentHash(listing),
    searchText: searchTextOf(listing),
    isSample: source.format === "seed",
    chunkId: existing?.chunkId,
  };
}

/**
 * Now, and not when the import began: matches judged since then read the older
 * text. Never the same twice, for saves tell by it which text was read.
 */
function changeStamp(existing: Listing | null): number {
  return Math.max(Date.now(), (existing?.changedAt ?? 0) + 1);
}

/** What a match rests on: a listing's dates and link may change without making it stale. */
function judgedHash(listing: ImportedListing): string {
  const { title, organisationName, description, kind, commitment } = listing;
  const { facts, textLanguage } = listing;
  return contentHash({
    title,
    organisationName,
    description,
    kind,
    commitment,
    facts,
    textLanguage,
  });
}

async function findListing(
  ctx: MutationCtx,
  source: Source,
  sourceKey: string,
): Promise<Listing | null> {
  return await ctx.db
    .query("opportunities")
    .withIndex("by_source_and_sourceKey", (q) =>
      q.eq("source", source.key).eq("sourceKey", sourceKey),
    )
    .unique();
}
