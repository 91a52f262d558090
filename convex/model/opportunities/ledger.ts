import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { noteListingChanges } from "../matching/collecting";
import { planFollowing } from "../matching/following";
import { addToSummary } from "./catalogue";
import { repack } from "./packing";

type Listing = Doc<"opportunities">;

/**
 * What one mutation did to the catalogue, gathered while it goes and written once
 * by {@link settle}: the sums, the source's count, the packed chunks. Note each
 * organisation before a listing of it changes.
 */
export interface Ledger {
  openCount: number;
  /** Whether an organisation had an open listing before, by its name. */
  hadOpen: Map<string, boolean>;
  touched: Set<Id<"opportunities">>;
  /** Added, changed in what a match rests on, opened again or closed. */
  news: Set<Id<"opportunities">>;
}

export function newLedger(): Ledger {
  return {
    openCount: 0,
    hadOpen: new Map(),
    touched: new Set(),
    news: new Set(),
  };
}

/** To be called before a listing of the organisation opens, closes or is renamed. */
export async function noteOrganisation(
  ctx: MutationCtx,
  ledger: Ledger,
  name: string,
): Promise<void> {
  if (!ledger.hadOpen.has(name)) {
    ledger.hadOpen.set(name, await hasOpenListing(ctx, name));
  }
}

/** Closes a listing; it stays for the matches that point at it. */
export async function closeListing(
  ctx: MutationCtx,
  ledger: Ledger,
  row: Listing,
): Promise<void> {
  await noteOrganisation(ctx, ledger, row.organisationName);
  await ctx.db.patch("opportunities", row._id, { status: "closed" });
  ledger.openCount -= 1;
  ledger.touched.add(row._id);
  ledger.news.add(row._id);
}

/** Writes the sums and the packed chunks. `source` may be gone. */
export async function settle(
  ctx: MutationCtx,
  ledger: Ledger,
  { source, at }: { source: Doc<"sources"> | null; at: number },
): Promise<void> {
  if (ledger.touched.size === 0) return;
  const rows: Listing[] = [];
  for (const id of ledger.touched) {
    const row = await ctx.db.get("opportunities", id);
    if (row !== null) rows.push(row);
  }
  await repack(ctx, rows);
  await noteListingChanges(ctx, ledger.news);
  await planFollowing(ctx, ledger.touched);
  let organisationCount = 0;
  for (const [name, hadOpen] of ledger.hadOpen) {
    organisationCount +=
      Number(await hasOpenListing(ctx, name)) - Number(hadOpen);
  }
  await addToSummary(ctx, {
    openCount: ledger.openCount,
    organisationCount,
    at,
  });
  if (source !== null && ledger.openCount !== 0) {
    await ctx.db.patch("sources", source._id, {
      openCount: source.openCount + ledger.openCount,
    });
  }
}

async function hasOpenListing(
  ctx: MutationCtx,
  name: string,
): Promise<boolean> {
  const row = await ctx.db
    .query("opportunities")
    .withIndex("by_status_and_organisationName_and_postedAt", (q) =>
      q.eq("status", "open").eq("organisationName", name),
    )
    .first();
  return row !== null;
}
