import type {
  FactorQuestion,
  Passage,
  ScorerProfile,
} from "../../shared/matching";
import type { Verdict } from "../../shared/vocabulary";
import type { Thing } from "./parts";
import type { Segment } from "./profileIndex";

/** A profile prepared for many listings. */
export interface Reader {
  profile: ScorerProfile;
  segments: readonly Segment[];
  work: readonly Passage[];
  education: readonly Passage[];
  now: Date;
}

/** One ask held against the profile. */
export interface Finding {
  verdict: Verdict;
  quote?: string;
  segment?: Segment;
  /** Of the things asked for, those that the quote shows. */
  shown?: readonly Thing[];
  /** Of the languages asked for, the one that is spoken best. */
  language?: string;
  question?: FactorQuestion;
}

/** All are asked for: one that is missing leaves the whole at best in part. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 0) return "unknown";
  if (verdicts.every((verdict) => verdict === "met")) return "met";
  if (verdicts.some((verdict) => verdict === "met" || verdict === "partly")) {
    return "partly";
  }
  return verdicts.every((verdict) => verdict === "missing")
    ? "missing"
    : "unknown";
}
