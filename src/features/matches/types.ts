import type { FunctionArgs, FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";

type Matches = typeof api.matches;

/** One match in a list. */
export type MatchCard = FunctionReturnType<Matches["listMine"]>["page"][number];
export type MatchId = MatchCard["matchId"];
export type MatchStatus = MatchCard["status"];

/** Everything of one match. */
export type MatchDetail = FunctionReturnType<Matches["getMatch"]>;
export type Factor = MatchDetail["factors"][number];
export type Claim = MatchDetail["strengths"][number];
export type FactorQuestion = NonNullable<Factor["question"]>;
export type Outcome = NonNullable<MatchDetail["outcome"]>;

export type Run = NonNullable<FunctionReturnType<Matches["getCurrentRun"]>>;
export type Progress = FunctionReturnType<Matches["getProgress"]>;
export type GrowthArea = FunctionReturnType<
  typeof api.matching.lists.listGrowthAreas
>[number];

type Rules = typeof api.matching.rules;
export type RuleValue = FunctionArgs<Rules["preview"]>["value"];
export type RulePreview = FunctionReturnType<Rules["preview"]>;
export type RuleProposals = FunctionReturnType<Rules["propose"]>;
export type RuleProposal = RuleProposals["rules"][number];
export type MyRule = FunctionReturnType<Rules["listMine"]>[number];
/** Another country or organisation would be another rule. */
export const isEditable = ({ type }: RuleValue): boolean =>
  type !== "country" && type !== "organisation";

export type MatchChange = FunctionReturnType<
  typeof api.matching.lists.listChanges
>[number];

export type BlockedListing = FunctionReturnType<
  Matches["listBlocked"]
>["listings"][number];
/** Every check of one listing, and where it stands in the readings. */
export type Why = NonNullable<FunctionReturnType<Matches["explainListing"]>>;
export type Check = Why["checks"][number];

export type BlockedCounts = FunctionReturnType<
  Matches["listBlocked"]
>["counts"];
export type Concern = NonNullable<MatchDetail["concern"]>;
export type Answer = FunctionArgs<Matches["answerQuestion"]>["answer"];

/** A job or studies of the profile that an answer may be told at. */
export interface ProfileEntry {
  key: string;
  section: "work" | "education";
  id: string;
  label: string;
}

/** Whether its answer decides if the role is open to the reader at all. */
export const isDeciding = ({ verdict, question }: Factor): boolean =>
  verdict === "unknown" &&
  (question?.type === "workPermission" || question?.type === "language");

export const isUnderWay = (run: Run | null): boolean =>
  run?.state === "queued" || run?.state === "running";
