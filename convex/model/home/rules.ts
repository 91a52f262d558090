/**
 * What a member could do next. Pure: each rule looks at the facts and says at
 * most one thing. To add one (an event to confirm, a session to prepare): its
 * facts in facts.ts, its kind in views.ts, a rule here and its place in RULES.
 */
import type { Id } from "../../_generated/dataModel";
import type { Completeness } from "../../shared/completeness";
import type { FirstRunStep } from "../../shared/firstRun";
import { LIMITS } from "../../shared/limits";
import { nameOfQuestion, type OpenQuestion } from "../matching/questions";
import type { ClosingRole, Suggestion } from "./views";

const DAY_MS = 86_400_000;
/** Until here a deadline comes before everything else: writing takes an evening or two. */
const URGENT_MS = 3 * DAY_MS;
/** Further away, a reminder would be noise. */
const SOON_MS = 14 * DAY_MS;
/** An event nearer than this is worth a place of the three. */
const NEXT_EVENT_MS = 3 * DAY_MS;
/** Most employers have answered by then, or will not. */
const SILENCE_MS = 14 * DAY_MS;
/** More would be a list of chores. */
export const MOST_SUGGESTIONS = 3;

export interface Application {
  matchId: Id<"matches">;
  title: string;
  textLanguage: string;
  appliedAt: number;
}

export interface EventAhead {
  eventId: Id<"events">;
  title: string;
  startsAt: number;
  endsAt: number;
}

export interface HomeFacts {
  /** ms; the reader's clock, to the hour. */
  asOf: number;
  firstRunStep: FirstRunStep | null;
  missing: Completeness["missing"];
  run: { isLive: boolean; profileRev: number } | null;
  profileRev: number;
  /** New and not looked at. */
  unjudged: { count: number; hasMore: boolean };
  /** Saved roles with a deadline ahead, the soonest first. */
  closing: readonly ClosingRole[];
  /** Without an outcome, the oldest first. */
  waiting: readonly Application[];
  /** The one that settles most first. */
  questions: readonly OpenQuestion[];
  /** Events that are over and wait for a word, the oldest first. */
  toConfirm: readonly EventAhead[];
  /** The next event the member goes to. */
  coming: EventAhead | null;
}

type Rule = (facts: HomeFacts, isResting: IsResting) => Suggestion | null;
type IsResting = (key: string) => boolean;

/** Beginning comes in one step at a time: as soon as one is named the others keep still. */
const BEGINNING: readonly Suggestion["kind"][] = ["firstRun", "profile", "ask"];

const RULES: readonly Rule[] = [
  (facts, isResting) => closingWithin(URGENT_MS, facts, isResting),
  firstRun,
  (facts) => profileGap(facts, true),
  ask,
  confirmEvent,
  comingEvent,
  (facts, isResting) => closingWithin(SOON_MS, facts, isResting),
  judge,
  openQuestion,
  silentApplication,
  askAgain,
  (facts) => profileGap(facts, false),
];

/** At most three, the most urgent first, none of a kind twice. */
export function nextSteps(
  facts: HomeFacts,
  isResting: IsResting,
): Suggestion[] {
  const found: Suggestion[] = [];
  for (const rule of RULES) {
    const suggestion = rule(facts, isResting);
    if (suggestion === null || isResting(suggestion.key)) continue;
    if (found.some((earlier) => saysEnough(earlier, suggestion))) continue;
    found.push(suggestion);
    if (found.length === MOST_SUGGESTIONS) break;
  }
  return found;
}

function saysEnough(earlier: Suggestion, next: Suggestion): boolean {
  return (
    earlier.kind === next.kind ||
    (BEGINNING.includes(earlier.kind) && BEGINNING.includes(next.kind))
  );
}

function closingWithin(
  span: number,
  { closing, asOf }: HomeFacts,
  isResting: IsResting,
): Suggestion | null {
  const role = closing.find(
    ({ matchId, deadline }) =>
      deadline - asOf <= span && !isResting(`closing:${matchId}`),
  );
  if (role === undefined) return null;
  const { matchId, title, textLanguage, deadline } = role;
  const key = `closing:${matchId}`;
  return { kind: "closing", key, matchId, title, textLanguage, deadline };
}

function firstRun({ firstRunStep, run }: HomeFacts): Suggestion | null {
  if (firstRunStep === null || run !== null) return null;
  return { kind: "firstRun", key: "firstRun", step: firstRunStep };
}

function profileGap(
  { missing }: HomeFacts,
  isRequired: boolean,
): Suggestion | null {
  const gap = missing.find((each) => each.isRequired === isRequired);
  if (gap === undefined) return null;
  // One key: whoever waves one gap away does not want to hear of the next.
  return { kind: "profile", key: "profile", ...gap };
}

function ask({ missing, run }: HomeFacts): Suggestion | null {
  const isReady = !missing.some(({ isRequired }) => isRequired);
  return isReady && run === null ? { kind: "ask", key: "ask" } : null;
}

function confirmEvent(
  { toConfirm }: HomeFacts,
  isResting: IsResting,
): Suggestion | null {
  const open = toConfirm.filter(
    ({ eventId }) => !isResting(`confirmEvent:${eventId}`),
  );
  const [first] = open;
  if (first === undefined) return null;
  const key = `confirmEvent:${first.eventId}`;
  return { kind: "confirmEvent", key, ...first, count: open.length };
}

function comingEvent({ coming, asOf }: HomeFacts): Suggestion | null {
  if (coming === null || coming.startsAt - asOf > NEXT_EVENT_MS) return null;
  const key = `comingEvent:${coming.eventId}`;
  return { kind: "comingEvent", key, ...coming };
}

function judge({ unjudged, run }: HomeFacts): Suggestion | null {
  if (run === null || unjudged.count === 0) return null;
  return { kind: "judge", key: "judge", ...unjudged };
}

function openQuestion(
  { questions }: HomeFacts,
  isResting: IsResting,
): Suggestion | null {
  const open = questions.find((each) => !isResting(keyOfQuestion(each)));
  if (open === undefined) return null;
  return { kind: "question", key: keyOfQuestion(open), ...open };
}

function silentApplication(
  { waiting, asOf }: HomeFacts,
  isResting: IsResting,
): Suggestion | null {
  const silent = waiting.find(
    ({ matchId, appliedAt }) =>
      asOf - appliedAt >= SILENCE_MS && !isResting(`outcome:${matchId}`),
  );
  if (silent === undefined) return null;
  return { kind: "outcome", key: `outcome:${silent.matchId}`, ...silent };
}

function askAgain({ run, profileRev, missing }: HomeFacts): Suggestion | null {
  if (run === null || run.isLive || run.profileRev >= profileRev) return null;
  if (missing.some(({ isRequired }) => isRequired)) return null;
  return { kind: "askAgain", key: "askAgain" };
}

const keyOfQuestion = ({ question }: OpenQuestion) =>
  `question:${nameOfQuestion(question)}`.slice(0, LIMITS.line);
