import { v, type Infer } from "convex/values";
import {
  IMPORTANCES,
  LANGUAGE_LEVELS,
  TIERS,
  VERDICTS,
  type Importance,
  type Verdict,
} from "./vocabulary";

/** A stretch of one passage: `text.slice(start, end) === quote`. Offsets count UTF-16 code units. */
export const vProfileEvidence = v.object({
  /** Which passage of shared/profilePassages.ts, such as "work:w1" or "skills". */
  passage: v.string(),
  quote: v.string(),
  start: v.number(),
  end: v.number(),
});

/** As {@link vProfileEvidence}, in the listing's title or description. */
export const vListingEvidence = v.object({
  passage: v.union(v.literal("title"), v.literal("description")),
  quote: v.string(),
  start: v.number(),
  end: v.number(),
});

const vLanguageLevel = v.union(
  ...LANGUAGE_LEVELS.map((level) => v.literal(level)),
);

/** A question whose answer settles an unknown requirement; the answer goes into the profile. */
export const vFactorQuestion = v.union(
  v.object({ type: v.literal("workPermission"), country: v.string() }),
  v.object({
    type: v.literal("language"),
    code: v.string(),
    /** The level the line asks for, where it says one. */
    level: v.optional(vLanguageLevel),
    /** Others that would do as well and were not asked about yet. */
    or: v.optional(v.array(v.string())),
  }),
  v.object({ type: v.literal("skill"), name: v.string() }),
);

/** What a row asks of the person: a question of those above, or one about this very row. */
export const vRowQuestion = v.union(
  ...vFactorQuestion.members,
  /** Answered in the person's own words, which go to a job or studies of theirs. */
  v.object({ type: v.literal("experience") }),
  /** Whether the person looks for this kind of role. */
  v.object({ type: v.literal("role"), title: v.string() }),
);

/**
 * "character": a line that no profile can show, so it weighs nothing; "beside": no
 * line of the listing but its level, kind of role or a shared interest.
 */
const vNature = v.union(v.literal("character"), v.literal("beside"));
const vVerdict = v.union(...VERDICTS.map((verdict) => v.literal(verdict)));
const vImportance = v.union(
  ...IMPORTANCES.map((importance) => v.literal(importance)),
);

/** One requirement of a listing, judged against one profile. */
export const vFactor = v.object({
  /** Stable within the match: "f1", "f2"… */
  key: v.string(),
  requirement: v.string(),
  importance: vImportance,
  verdict: vVerdict,
  nature: v.optional(vNature),
  profileEvidence: v.optional(vProfileEvidence),
  listingEvidence: v.optional(vListingEvidence),
  question: v.optional(vRowQuestion),
});

/** A sentence that says why, with the two quotes it rests on. */
export const vClaim = v.object({
  text: v.string(),
  profileEvidence: vProfileEvidence,
  listingEvidence: vListingEvidence,
});

/** What would lift matches if the member learnt or added it. */
export const vGrowthArea = v.object({
  /** Folded name; growth areas of batches merge by it. */
  key: v.string(),
  name: v.string(),
  suggestion: v.string(),
  /** Listings of the run that ask for it. */
  opportunityIds: v.array(v.id("opportunities")),
});

export const vTier = v.union(...TIERS.map((tier) => v.literal(tier)));

export type ProfileEvidence = Infer<typeof vProfileEvidence>;
export type ListingEvidence = Infer<typeof vListingEvidence>;
export type FactorQuestion = Infer<typeof vFactorQuestion>;
export type RowQuestion = Infer<typeof vRowQuestion>;
export type Factor = Infer<typeof vFactor>;
export type Claim = Infer<typeof vClaim>;
export type GrowthArea = Infer<typeof vGrowthArea>;

/** A named piece of a person's profile that may be quoted. Nothing identifying is ever one. */
export interface Passage {
  key: string;
  text: string;
}

/** What a scorer sees of a person: de-identified passages and typed facts. */
export interface ScorerProfile {
  passages: Passage[];
  workPermissions: string[];
  noWorkPermissions: string[];
  languages: { code: string; level: string }[];
  /** Languages the person said they do not speak. */
  noLanguages?: string[];
  /** Skills the person said they do not have. */
  noSkills?: string[];
  country: string;
  /** The names of the "skills" passage with the level given to each. */
  skills?: { name: string; level?: string }[];
}

/** What a scorer sees of a listing. `alias` is "o1"…; database ids never reach a model. */
export interface ScorerListing {
  alias: string;
  title: string;
  organisationName: string;
  description: string;
  textLanguage: string;
  kind: string;
  level?: string;
  workplace: string;
  placeTexts: string[];
}

/** A scorer's raw answer for one listing: quotes as text, not yet checked. */
export interface RawScore {
  alias: string;
  /** Whose judgement it is, where not the batch's own scorer's. */
  scorer?: "claude" | "local";
  factors: {
    requirement: string;
    importance: Importance;
    verdict: Verdict;
    nature?: Infer<typeof vNature>;
    profileQuote?: string;
    /** Key of the passage that is quoted, where the scorer knows it. */
    profilePassage?: string;
    listingQuote?: string;
    question?: FactorQuestion;
  }[];
  strengths: { text: string; profileQuote: string; listingQuote: string }[];
  /** One sentence; absent when nothing is missing. */
  gap?: string;
  recommendations: string[];
  growthAreas: { name: string; suggestion: string }[];
}
