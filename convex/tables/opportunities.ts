import { defineTable } from "convex/server";
import { v, type Infer } from "convex/values";
import { vOneOf } from "../lib/validators";
import {
  COMMITMENTS,
  LEVELS,
  PAY_PERIODS,
  WORK_KINDS,
  WORKPLACES,
} from "../shared/vocabulary";
import { vLanguage } from "./profiles";

export const vPlace = v.object({
  /** As the listing writes it. */
  text: v.string(),
  city: v.optional(v.string()),
  state: v.optional(v.string()),
  /** ISO 3166-1 alpha-2. */
  country: v.optional(v.string()),
});

export const vPayRange = v.object({
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  currency: v.string(),
  period: vOneOf(PAY_PERIODS),
});

/** What code can decide on without reading prose; see shared/eligibility.ts. */
export const vListingFacts = v.object({
  workplace: vOneOf(WORKPLACES),
  places: v.array(vPlace),
  /** Regions or countries a remote worker may live in; empty when not remote or not said. */
  remoteRegions: v.array(v.string()),
  /** Where they may not, whatever the regions say: "LATAM, except Brazil". */
  remoteExcluded: v.optional(v.array(v.string())),
  /** Allowed offsets from UTC in hours, when the listing names zones. */
  remoteUtcOffsets: v.optional(v.object({ min: v.number(), max: v.number() })),
  visaSponsorship: vOneOf(["yes", "no", "unknown"]),
  /** Languages the work needs, at the least level. */
  languages: v.array(vLanguage),
  level: v.optional(vOneOf(LEVELS)),
  hoursPerWeek: v.optional(v.number()),
  /** ISO date. */
  startsOn: v.optional(v.string()),
  pay: v.optional(vPayRange),
});

export const vOpportunityStatus = vOneOf(["open", "closed"]);

export type Place = Infer<typeof vPlace>;
export type PayRange = Infer<typeof vPayRange>;
export type ListingFacts = Infer<typeof vListingFacts>;

/** One listing as an importer hands it over, already cleaned and parsed. */
export const vImportedListing = v.object({
  sourceKey: v.string(),
  title: v.string(),
  organisationName: v.string(),
  /** Plain text: paragraphs, "- " lists, no HTML. */
  description: v.string(),
  kind: vOneOf(WORK_KINDS),
  commitment: v.optional(vOneOf(COMMITMENTS)),
  facts: vListingFacts,
  /** Language of the text, "en" or "es"; others by ISO code. */
  textLanguage: v.string(),
  applyUrl: v.string(),
  deadline: v.optional(v.number()),
  postedAt: v.optional(v.number()),
});
export type ImportedListing = Infer<typeof vImportedListing>;

/** What the prefilter and eligibility need of one listing, at most 1 kB. */
export const vPackedListing = v.object({
  id: v.id("opportunities"),
  title: v.string(),
  organisationName: v.string(),
  orgId: v.optional(v.id("organisations")),
  kind: vOneOf(WORK_KINDS),
  commitment: v.optional(vOneOf(COMMITMENTS)),
  facts: vListingFacts,
  deadline: v.optional(v.number()),
  postedAt: v.number(),
  /** The words that tell this listing apart. */
  keywords: v.string(),
});
export type PackedListing = Infer<typeof vPackedListing>;

export const opportunityTables = {
  /**
   * One row a listing and source. Written by imports (and later syncs); read by
   * browse, detail and matching. Closed, never removed, while a match points at
   * it. Owner: none.
   */
  opportunities: defineTable({
    ...vImportedListing.fields,
    source: v.string(),
    orgId: v.optional(v.id("organisations")),
    status: vOpportunityStatus,
    postedAt: v.number(),
    firstSeenAt: v.number(),
    lastSeenAt: v.number(),
    /** When its text or facts last changed; a match made before is stale. */
    changedAt: v.number(),
    /** Hash of everything an import brings; equal means nothing to do. */
    contentHash: v.string(),
    /** Its words, and what they mean in the other language; see model/opportunities/searchText.ts. */
    searchText: v.string(),
    isSample: v.boolean(),
    /** The chunk of `opportunityChunks` that carries its packed form. */
    chunkId: v.optional(v.id("opportunityChunks")),
  })
    .index("by_source_and_sourceKey", ["source", "sourceKey"])
    .index("by_source_and_status_and_lastSeenAt", [
      "source",
      "status",
      "lastSeenAt",
    ])
    .index("by_status_and_postedAt", ["status", "postedAt"])
    .index("by_status_and_kind_and_postedAt", ["status", "kind", "postedAt"])
    .index("by_status_and_organisationName_and_postedAt", [
      "status",
      "organisationName",
      "postedAt",
    ])
    .index("by_status_and_firstSeenAt", ["status", "firstSeenAt"])
    .index("by_status_and_deadline", ["status", "deadline"])
    .searchIndex("search_text", {
      searchField: "searchText",
      filterFields: [
        "status",
        "kind",
        "commitment",
        "organisationName",
        "facts.workplace",
        "facts.level",
      ],
    }),

  /**
   * The open listings packed for matching, at most 128 kB a row: compute reads
   * these instead of the catalogue. Written with every change of a listing.
   * Owner: none.
   */
  opportunityChunks: defineTable({
    listings: v.array(vPackedListing),
    bytes: v.number(),
    /** Has room for another listing. */
    isOpen: v.boolean(),
  }).index("by_isOpen", ["isOpen"]),

  /**
   * One row: sums over the catalogue, kept by the imports that change them.
   * Owner: none.
   */
  catalogueSummary: defineTable({
    openCount: v.number(),
    organisationCount: v.number(),
    updatedAt: v.number(),
    /** Rises with every change; a run remembers the rev it read. */
    rev: v.number(),
  }),

  /**
   * The last result of each source. Written by imports; read by browse
   * ("sources and freshness") and operators. Owner: none.
   */
  sources: defineTable({
    key: v.string(),
    name: v.string(),
    format: vOneOf(["csv", "json", "greenhouse", "seed"]),
    lastRunAt: v.number(),
    openCount: v.number(),
    lastAddedCount: v.number(),
    lastChangedCount: v.number(),
    lastUnchangedCount: v.number(),
    lastClosedCount: v.number(),
    lastErrorCount: v.number(),
  }).index("by_key", ["key"]),
};
