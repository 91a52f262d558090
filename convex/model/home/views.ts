import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { MISSING_REASONS } from "../../shared/completeness";
import { vFactorQuestion } from "../../shared/matching";
import { PROFILE_SECTIONS } from "../../shared/vocabulary";
import { vFirstRunStep } from "../../tables/welcome";
import { vMatchCard } from "../matching/views";
import { vOpportunityCard } from "../opportunities/views";

const key = v.string();

/** The match a suggestion is about. */
const about = {
  matchId: v.id("matches"),
  title: v.string(),
  /** ISO 639-1 of the title. */
  textLanguage: v.string(),
};

/** The event a suggestion is about. */
const aboutEvent = {
  eventId: v.id("events"),
  title: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
};

/** One thing to do next; `key` names it for "not now". The interface words each kind. */
export const vSuggestion = v.union(
  v.object({ kind: v.literal("closing"), key, ...about, deadline: v.number() }),
  v.object({ kind: v.literal("firstRun"), key, step: vFirstRunStep }),
  v.object({
    kind: v.literal("profile"),
    key,
    section: vOneOf(PROFILE_SECTIONS),
    why: vOneOf(MISSING_REASONS),
    isRequired: v.boolean(),
  }),
  /** An event is over: were they there? `count` of such questions wait. */
  v.object({
    kind: v.literal("confirmEvent"),
    key,
    ...aboutEvent,
    count: v.number(),
  }),
  /** The next event the member goes to, when it is near. */
  v.object({ kind: v.literal("comingEvent"), key, ...aboutEvent }),
  v.object({ kind: v.literal("ask"), key }),
  v.object({ kind: v.literal("askAgain"), key }),
  /** `count` counts up to home's own bound; `hasMore` says that there are others. */
  v.object({
    kind: v.literal("judge"),
    key,
    count: v.number(),
    hasMore: v.boolean(),
  }),
  v.object({
    kind: v.literal("question"),
    key,
    matchId: v.id("matches"),
    question: vFactorQuestion,
    matchCount: v.number(),
  }),
  v.object({
    kind: v.literal("outcome"),
    key,
    ...about,
    appliedAt: v.number(),
  }),
);

/** A saved role and until when it is open. */
export const vClosingRole = v.object({
  ...about,
  organisationName: v.string(),
  deadline: v.number(),
});

export const vHome = v.object({
  /** At most three, the most urgent first. */
  next: v.array(vSuggestion),
  /** The member has asked for matches before. */
  hasRun: v.boolean(),
  /** At most three, the best first. */
  best: v.array(vMatchCard),
  /** At most five, the soonest first. */
  closing: v.array(vClosingRole),
  newRoles: v.object({
    /** When the member last asked for matches; null before that. */
    since: v.union(v.number(), v.null()),
    count: v.number(),
    hasMore: v.boolean(),
    /** At most three, the newest first. */
    roles: v.array(vOpportunityCard),
  }),
});

export type Suggestion = Infer<typeof vSuggestion>;
export type ClosingRole = Infer<typeof vClosingRole>;
export type Home = Infer<typeof vHome>;
