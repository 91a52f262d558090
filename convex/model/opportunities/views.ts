import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import { vOneOf } from "../../lib/validators";
import { vMatchStatus } from "../../tables/matching";
import { READING_STANDINGS } from "../matching/readings";
import { vEligibilityDetail } from "../matching/views";
import {
  vListingFacts,
  vOpportunityStatus,
  vPayRange,
  vPlace,
} from "../../tables/opportunities";
import { ELIGIBILITY_REASONS } from "../../shared/eligibilityResult";
import { vTier } from "../../shared/matching";
import { cutTo } from "../../shared/unseen";
import {
  COMMITMENTS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "../../shared/vocabulary";

/** What the list may be narrowed by. Every field is optional; empty text is no search. */
export const vOpportunityFilters = v.object({
  text: v.optional(v.string()),
  kind: v.optional(vOneOf(WORK_KINDS)),
  workplace: v.optional(vOneOf(WORKPLACES)),
  /** An ISO country code such as "AR" (open to people there) or a region of shared/vocabulary. */
  region: v.optional(v.string()),
  level: v.optional(vOneOf(LEVELS)),
  commitment: v.optional(vOneOf(COMMITMENTS)),
  /** The organisation's name as the listing writes it. */
  orgName: v.optional(v.string()),
});

/** "deadline": soonest first, those without one last. With search text, relevance decides instead. */
export const vOpportunitySort = vOneOf(["newest", "deadline"]);

const cardFields = {
  opportunityId: v.id("opportunities"),
  title: v.string(),
  organisationName: v.string(),
  kind: vOneOf(WORK_KINDS),
  commitment: v.optional(vOneOf(COMMITMENTS)),
  level: v.optional(vOneOf(LEVELS)),
  workplace: vOneOf(WORKPLACES),
  places: v.array(vPlace),
  /** Regions or country codes a remote worker may live in; empty when not remote or not said. */
  remoteRegions: v.array(v.string()),
  remoteExcluded: vListingFacts.fields.remoteExcluded,
  pay: v.optional(vPayRange),
  deadline: v.optional(v.number()),
  postedAt: v.number(),
  textLanguage: v.string(),
  isSample: v.boolean(),
};

/** One line of the list. */
export const vOpportunityCard = v.object({
  ...cardFields,
  /** The first sentences of the description, at most 220 characters. */
  excerpt: v.string(),
});

/** Where the signed-in viewer stands with one listing. */
export const vOpportunityViewer = v.object({
  match: v.union(
    v.null(),
    v.object({ matchId: v.id("matches"), status: vMatchStatus, tier: vTier }),
  ),
  /** Without a match: whether it was chosen for a reading; "newer" came after the last one. */
  standing: vOneOf(READING_STANDINGS),
  /** What the last reading left unread may be read now. */
  canReadOn: v.boolean(),
  /** Whether code alone can say that the listing is open to the viewer. */
  eligibility: vOneOf(["pass", "ask", "blocked"]),
  blockedReason: v.union(v.null(), vOneOf(ELIGIBILITY_REASONS)),
  /** What the wording of the reason needs. */
  blockedDetail: v.union(v.null(), vEligibilityDetail),
});

export const vOpportunityDetail = v.object({
  ...cardFields,
  description: v.string(),
  facts: vListingFacts,
  status: vOpportunityStatus,
  applyUrl: v.string(),
  source: v.object({ key: v.string(), name: v.string() }),
  firstSeenAt: v.number(),
  lastSeenAt: v.number(),
  changedAt: v.number(),
  /** Null for visitors and for members without a profile. */
  viewer: v.union(v.null(), vOpportunityViewer),
});

export const vCatalogueSummary = v.object({
  openCount: v.number(),
  organisationCount: v.number(),
  updatedAt: v.union(v.number(), v.null()),
});

/** The last result of one source, for "sources and freshness". */
export const vSourceView = v.object({
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
});

export type OpportunityFilters = Infer<typeof vOpportunityFilters>;
export type OpportunitySort = Infer<typeof vOpportunitySort>;
export type OpportunityCard = Infer<typeof vOpportunityCard>;
export type OpportunityViewer = Infer<typeof vOpportunityViewer>;
export type OpportunityDetail = Infer<typeof vOpportunityDetail>;
export type CatalogueSummary = Infer<typeof vCatalogueSummary>;
export type SourceView = Infer<typeof vSourceView>;

const EXCERPT_LENGTH = 220;

function cardFieldsOf(row: Doc<"opportunities">) {
  return {
    opportunityId: row._id,
    title: row.title,
    organisationName: row.organisationName,
    kind: row.kind,
    commitment: row.commitment,
    level: row.facts.level,
    workplace: row.facts.workplace,
    places: row.facts.places,
    remoteRegions: row.facts.remoteRegions,
    remoteExcluded: row.facts.remoteExcluded,
    pay: row.facts.pay,
    deadline: row.deadline,
    postedAt: row.postedAt,
    textLanguage: row.textLanguage,
    isSample: row.isSample,
  };
}

export function toOpportunityCard(row: Doc<"opportunities">): OpportunityCard {
  return { ...cardFieldsOf(row), excerpt: excerptOf(row.description) };
}

export function toOpportunityDetail(
  row: Doc<"opportunities">,
  {
    sourceName,
    viewer,
  }: { sourceName: string; viewer: OpportunityViewer | null },
): OpportunityDetail {
  return {
    ...cardFieldsOf(row),
    description: row.description,
    facts: row.facts,
    status: row.status,
    applyUrl: row.applyUrl,
    source: { key: row.source, name: sourceName },
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    changedAt: row.changedAt,
    viewer,
  };
}

export function toSourceView(row: Doc<"sources">): SourceView {
  return {
    key: row.key,
    name: row.name,
    format: row.format,
    lastRunAt: row.lastRunAt,
    openCount: row.openCount,
    lastAddedCount: row.lastAddedCount,
    lastChangedCount: row.lastChangedCount,
    lastUnchangedCount: row.lastUnchangedCount,
    lastClosedCount: row.lastClosedCount,
    lastErrorCount: row.lastErrorCount,
  };
}

/** The opening prose: headings and list items say little out of context. */
function excerptOf(description: string): string {
  const prose = description
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 60 && !line.startsWith("- "))
    .join(" ");
  const text = prose === "" ? description.replace(/\s+/g, " ").trim() : prose;
  if (text.length <= EXCERPT_LENGTH) return text;
  const space = text.lastIndexOf(" ", EXCERPT_LENGTH - 2);
  return cutTo(text, Math.max(space, EXCERPT_LENGTH / 2) + 1);
}
