/**
 * The open listings packed for matching: at most 1 kB each, in chunks of at most
 * 128 kB, so that compute reads some forty rows instead of the catalogue.
 */
import { getConvexSize } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { LIMITS } from "../../shared/limits";
import { findSkills } from "../../shared/skills";
import { cutTo } from "../../shared/unseen";
import type { ListingFacts, PackedListing } from "../../tables/opportunities";
import { tellingWords } from "./keywords";

const PACKED_BYTES_MAX = 1024;
const CHUNK_BYTES_MAX = 128 * 1024;
/** Twice the chunks a full catalogue needs: chunks that lost listings are half empty. */
const CHUNKS_MAX = 100;
/** Places in words; of those beyond, the country alone, which is what shuts people out or in. */
const PACKED_PLACES_MAX = 5;
const PACKED_COUNTRIES_MAX = 20;
/** Letters of all regions, or of all exceptions, together. */
const PACKED_CODES_MAX = 60;
const PACKED_LANGUAGES_MAX = 4;
const PACKED_TEXT_MAX = 90;
/** The title's words come first, whatever else has to be cut. */
const WORDS_BEFORE_SKILLS = 10;

type Listing = Doc<"opportunities">;
type ChunkId = Id<"opportunityChunks">;

/** All open listings in packed form, at most 5,000. */
export async function listPackedListings(
  ctx: QueryCtx,
): Promise<PackedListing[]> {
  const chunks = await ctx.db.query("opportunityChunks").take(CHUNKS_MAX);
  return chunks
    .flatMap((chunk) => chunk.listings)
    .slice(0, LIMITS.openListings);
}

/** The packed form of a listing; keywords fill what its facts leave of 1 kB. */
export function packListing(row: Listing): PackedListing {
  const packed: PackedListing = {
    id: row._id,
    title: cut(row.title),
    organisationName: cut(row.organisationName),
    ...(row.orgId !== undefined && { orgId: row.orgId }),
    kind: row.kind,
    ...(row.commitment !== undefined && { commitment: row.commitment }),
    facts: packFacts(row.facts),
    ...(row.deadline !== undefined && { deadline: row.deadline }),
    postedAt: row.postedAt,
    keywords: "",
  };
  const room = PACKED_BYTES_MAX - getConvexSize(packed);
  return { ...packed, keywords: fill(row, room) };
}

/**
 * Brings the chunks in line with `rows` as they are now: open ones are packed,
 * closed ones leave. Each touched chunk is read and written once.
 */
export async function repack(
  ctx: MutationCtx,
  rows: readonly Listing[],
): Promise<void> {
  const chunks = await loadChunks(ctx, rows);
  const homeless: Listing[] = [];
  for (const row of rows) {
    const chunk =
      row.chunkId === undefined ? undefined : chunks.get(row.chunkId);
    const isKept = chunk !== undefined && replaceIn(chunk, row);
    if (isKept) continue;
    if (row.status === "open") homeless.push(row);
    else if (row.chunkId !== undefined) {
      await ctx.db.patch("opportunities", row._id, { chunkId: undefined });
    }
  }
  await house(ctx, chunks, homeless);
  for (const [id, listings] of chunks) await writeChunk(ctx, id, listings);
}

async function loadChunks(ctx: MutationCtx, rows: readonly Listing[]) {
  const ids = new Set<ChunkId>();
  for (const row of rows) if (row.chunkId !== undefined) ids.add(row.chunkId);
  const chunks = new Map<ChunkId, PackedListing[]>();
  for (const id of ids) {
    const chunk = await ctx.db.get("opportunityChunks", id);
    if (chunk !== null) chunks.set(id, [...chunk.listings]);
  }
  return chunks;
}

/** Takes the old form out and puts the new one in its place when it is open and fits. */
function replaceIn(listings: PackedListing[], row: Listing): boolean {
  const index = listings.findIndex(({ id }) => id === row._id);
  if (index >= 0) listings.splice(index, 1);
  if (row.status !== "open") return false;
  const packed = packListing(row);
  if (sizeOf(listings) + getConvexSize(packed) > CHUNK_BYTES_MAX) return false;
  listings.splice(index >= 0 ? index : listings.length, 0, packed);
  return true;
}

async function house(
  ctx: MutationCtx,
  chunks: Map<ChunkId, PackedListing[]>,
  rows: readonly Listing[],
): Promise<void> {
  let home: { id: ChunkId; listings: PackedListing[]; bytes: number } | null =
    null;
  for (const row of rows) {
    const packed = packListing(row);
    const bytes = getConvexSize(packed);
    if (home === null || home.bytes + bytes > CHUNK_BYTES_MAX) {
      home = await findHome(ctx, chunks, bytes);
    }
    home.listings.push(packed);
    home.bytes += bytes;
    await ctx.db.patch("opportunities", row._id, { chunkId: home.id });
  }
}

async function findHome(
  ctx: MutationCtx,
  chunks: Map<ChunkId, PackedListing[]>,
  bytes: number,
) {
  const withRoom = await ctx.db
    .query("opportunityChunks")
    .withIndex("by_isOpen", (q) => q.eq("isOpen", true))
    .take(CHUNKS_MAX);
  for (const chunk of withRoom) {
    const listings = chunks.get(chunk._id) ?? [...chunk.listings];
    const used = sizeOf(listings);
    if (used + bytes > CHUNK_BYTES_MAX) continue;
    chunks.set(chunk._id, listings);
    return { id: chunk._id, listings, bytes: used };
  }
  const id = await ctx.db.insert("opportunityChunks", {
    listings: [],
    bytes: 0,
    isOpen: true,
  });
  const listings: PackedListing[] = [];
  chunks.set(id, listings);
  return { id, listings, bytes: 0 };
}

async function writeChunk(
  ctx: MutationCtx,
  id: ChunkId,
  listings: PackedListing[],
): Promise<void> {
  if (listings.length === 0) {
    await ctx.db.delete("opportunityChunks", id);
    return;
  }
  const bytes = sizeOf(listings);
  await ctx.db.patch("opportunityChunks", id, {
    listings,
    bytes,
    isOpen: bytes + PACKED_BYTES_MAX <= CHUNK_BYTES_MAX,
  });
}

function sizeOf(listings: readonly PackedListing[]): number {
  return listings.reduce((sum, listing) => sum + getConvexSize(listing), 0);
}

/** The facts that eligibility is decided by, cut to what any real listing needs. */
export function packFacts(facts: ListingFacts): ListingFacts {
  const countries = new Set<string | undefined>();
  const places = facts.places.filter(({ country }) => {
    if (country !== undefined && countries.has(country)) return false;
    countries.add(country);
    return true;
  });
  return {
    ...facts,
    remoteRegions: withinRoom([...new Set(facts.remoteRegions)]),
    ...(facts.remoteExcluded && {
      remoteExcluded: withinRoom(facts.remoteExcluded),
    }),
    places: places
      .slice(0, PACKED_COUNTRIES_MAX)
      .map((place, index) =>
        index < PACKED_PLACES_MAX || place.country === undefined
          ? { ...place, text: cut(place.text, 40) }
          : { text: place.country, country: place.country },
      ),
    languages: facts.languages.slice(0, PACKED_LANGUAGES_MAX),
  };
}

/** A continent country by country fits; what does not is longer than any real list. */
function withinRoom(codes: readonly string[]): string[] {
  let used = 0;
  return codes.filter((code) => (used += code.length) <= PACKED_CODES_MAX);
}

function fill(row: Listing, room: number): string {
  const encoder = new TextEncoder();
  let text = "";
  const words = tellingWords(row.title, row.description);
  // Names of two words, and those of the other language, are lost in single words.
  const skills = findSkills(`${row.title}\n${row.description}`).map(
    ({ skill }) => `${skill.en},`,
  );
  for (const word of [
    ...words.slice(0, WORDS_BEFORE_SKILLS),
    ...new Set(skills),
    ...words.slice(WORDS_BEFORE_SKILLS),
  ]) {
    const next = text === "" ? word : `${text} ${word}`;
    if (encoder.encode(next).length > room) break;
    text = next;
  }
  return text;
}

/** Cut to a number of UTF-16 units; two bytes a unit still fit the kilobyte. */
function cut(text: string, max = PACKED_TEXT_MAX): string {
  return cutTo(text, max);
}
