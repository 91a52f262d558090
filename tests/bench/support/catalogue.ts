/**
 * Catalogues as long as a network's: the sample listings, then others put
 * together from their parts, line by line, so that no two ask for the same and
 * each reads like a listing. The same for the same size, ids included.
 */
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { packListing } from "../../../convex/model/opportunities/packing";
import { SAMPLE_LISTINGS } from "../../../convex/seed/data/listings/all";
import {
  toImportedListing,
  type SampleListing,
} from "../../../convex/seed/sampleListing";
import type {
  ImportedListing,
  PackedListing,
} from "../../../convex/tables/opportunities";
import { oneOf, seededRandom, shuffled } from "./random";

export interface CatalogueEntry {
  packed: PackedListing;
  listing: ImportedListing;
}

/** What everything is dated from, ms. */
export const CATALOGUE_NOW = Date.UTC(2026, 10, 23);

/** How much of a listing's own lines its relatives keep. */
const KEPT = 0.5;
/** Lines taken from work of another kind. */
const FOREIGN = 0.15;
const SEED = 20_261_123;

/** The first listings of every size are the sample's own. */
export function aCatalogue(size: number): CatalogueEntry[] {
  const random = seededRandom(SEED);
  return Array.from({ length: size }, (_, at) =>
    toEntry(SAMPLE_LISTINGS[at] ?? relative(at, random), at),
  );
}

function toEntry(sample: SampleListing, at: number): CatalogueEntry {
  const listing = toImportedListing(sample, CATALOGUE_NOW);
  const row: Doc<"opportunities"> = {
    ...listing,
    _id: `listing${String(at).padStart(5, "0")}` as Id<"opportunities">,
    _creationTime: at,
    source: "bench",
    status: "open",
    postedAt: listing.postedAt ?? CATALOGUE_NOW,
    firstSeenAt: 1,
    lastSeenAt: 1,
    changedAt: 1,
    contentHash: "",
    searchText: "",
    isSample: true,
  };
  return { listing, packed: packListing(row) };
}

/** A listing of the same kind and language as one of the sample, with parts of others. */
function relative(at: number, random: () => number): SampleListing {
  const base = oneOf(SAMPLE_LISTINGS, random);
  const kin = SAMPLE_LISTINGS.filter(
    ({ kind, text }) => kind === base.kind && text === base.text,
  );
  const strangers = SAMPLE_LISTINGS.filter(({ text }) => text === base.text);
  const conditions = oneOf(SAMPLE_LISTINGS, random);
  const donor = () =>
    oneOf(random() < FOREIGN ? strangers : kin, random).description;
  return {
    ...conditions,
    key: `relative-${at}`,
    title: retitled(base, kin, random),
    organisation: oneOf(SAMPLE_LISTINGS, random).organisation,
    kind: base.kind,
    level: random() < 0.7 ? base.level : conditions.level,
    languages: base.languages,
    description: rewritten(base.description.trim(), donor, random),
    postedDays: Math.floor(random() * 90),
    ...(base.text && { text: base.text }),
  };
}

/** The role of one, on the subject of another: "Research Engineer, Interpretability". */
function retitled(
  base: SampleListing,
  kin: readonly SampleListing[],
  random: () => number,
): string {
  const [role = base.title] = base.title.split(/, /);
  const [, subject] = oneOf(kin, random).title.split(/, /);
  return subject === undefined ? base.title : `${role}, ${subject}`;
}

/** Block by block; list lines are partly another's of the same place in the text. */
function rewritten(
  text: string,
  donor: () => string,
  random: () => number,
): string {
  return text
    .split("\n\n")
    .map((block, at) => {
      const [heading = "", ...lines] = block.split("\n");
      if (lines.length === 0) return block;
      const own = lines.filter(() => random() < KEPT);
      const others = Array.from({ length: lines.length - own.length }, () =>
        lineAt(donor().trim(), at, random),
      ).filter((line) => line !== null);
      const mixed = new Set(shuffled([...own, ...others], random));
      return [heading, ...mixed].join("\n");
    })
    .join("\n\n");
}

function lineAt(
  text: string,
  block: number,
  random: () => number,
): string | null {
  const lines = (text.split("\n\n")[block] ?? "").split("\n").slice(1);
  return lines.length === 0 ? null : oneOf(lines, random);
}
