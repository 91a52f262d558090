import {
  ask,
  blocked,
  PASS,
  type Eligibility,
  type EligibilityAspect,
  type EligibilityDetail,
  type EligibilityListing,
  type EligibilityProfile,
  type EligibilitySubject,
} from "./eligibilityResult";
import { homeOffset } from "./homeOffset";
import type { FactorQuestion } from "./matching";
import { checkPlace } from "./placeEligibility";
import { findRule } from "./rules";
import { LANGUAGE_LEVELS, LEVELS, type PayPeriod } from "./vocabulary";

type Check = (
  subject: EligibilitySubject,
  listing: EligibilityListing,
) => Eligibility;

/** A start this much before the member is free can usually be agreed on. */
const START_GRACE_MS = 31 * 24 * 60 * 60 * 1000;
/** Hours beyond what the member offers that can usually be agreed on. */
const HOURS_GRACE = 1.25;
const LEAST_BLOCKING_LEVEL_DISTANCE = 2;
const FULL_TIME_HOURS = 40;

/** Tried in this order; the first that blocks gives the reason. */
export const CHECKS: readonly (readonly [EligibilityAspect, Check])[] = [
  ["organisation", checkOrganisation],
  ["deadline", checkDeadline],
  ["place", checkPlace],
  ["workplace", checkWorkplace],
  ["language", checkLanguages],
  ["level", checkLevel],
  ["startDate", checkStart],
  ["hours", checkHours],
  ["pay", checkPay],
  // Last: a rule is said to keep away only what would else be open.
  ["rule", checkRules],
];

/**
 * Whether a listing is open to a member, by facts alone: no text is read and no
 * token is spent. What the listing or the profile leaves unsaid never blocks.
 */
export function checkEligibility(
  profile: EligibilityProfile,
  listing: EligibilityListing,
  now: number,
): Eligibility {
  return createEligibilityCheck(profile, now)(listing);
}

/** As {@link checkEligibility}, for many listings: the profile is prepared once. */
export function createEligibilityCheck(
  profile: EligibilityProfile,
  now: number,
): (listing: EligibilityListing) => Eligibility {
  const subject = subjectOf(profile, now);
  return (listing) => {
    const questions: FactorQuestion[] = [];
    let asked: Eligibility | null = null;
    for (const [, check] of CHECKS) {
      const result = check(subject, listing);
      if (result.verdict === "blocked") return result;
      if (result.verdict === "ask") {
        asked ??= result;
        questions.push(...result.questions);
      }
    }
    return asked === null ? PASS : { ...asked, questions };
  };
}

/** The profile prepared for many listings. */
export function subjectOf(
  profile: EligibilityProfile,
  now: number,
): EligibilitySubject {
  const { timeZone, country } = profile.basics;
  return { profile, now, offset: homeOffset(timeZone, country, now) };
}

function checkOrganisation(
  { profile }: EligibilitySubject,
  { orgId }: EligibilityListing,
) {
  const hidden = profile.preferences.hiddenOrganisationIds;
  return orgId !== undefined && hidden.includes(orgId)
    ? blocked("hiddenOrganisation")
    : PASS;
}

function checkDeadline(
  { now }: EligibilitySubject,
  { deadline }: EligibilityListing,
) {
  return deadline !== undefined && deadline < now
    ? blocked("deadlinePassed", { deadline })
    : PASS;
}

function checkWorkplace(
  { profile }: EligibilitySubject,
  { facts }: EligibilityListing,
) {
  const { workplaces } = profile.preferences;
  // "Hybrid in Zürich, or remote within Europe": either will do.
  const isChosen =
    workplaces.includes(facts.workplace) ||
    (workplaces.includes("remote") && facts.remoteRegions.length > 0);
  return workplaces.length === 0 || isChosen
    ? PASS
    : blocked("workplace", { workplace: facts.workplace });
}

function checkLanguages(
  { profile }: EligibilitySubject,
  { facts }: EligibilityListing,
) {
  const questions: FactorQuestion[] = [];
  let detail: EligibilityDetail = {};
  const spoken = profile.basics.languages;
  for (const { code, level } of facts.languages) {
    const own = spoken.find((language) => language.code === code);
    if (own !== undefined && distance(LANGUAGE_LEVELS, own.level, level) < 2) {
      continue;
    }
    detail = { language: code, languageLevel: level };
    // A list of languages is never whole: only what was said to be lacking blocks.
    const isDenied = profile.preferences.noLanguages?.includes(code) === true;
    if (own !== undefined || isDenied) return blocked("language", detail);
    questions.push({ type: "language", code });
  }
  return questions.length === 0 ? PASS : ask("language", detail, questions);
}

function checkLevel(
  { profile }: EligibilitySubject,
  { facts: { level } }: EligibilityListing,
) {
  const { levels } = profile.preferences;
  if (level === undefined || levels.length === 0) return PASS;
  const nearest = Math.min(
    ...levels.map((own) => Math.abs(distance(LEVELS, own, level))),
  );
  return nearest >= LEAST_BLOCKING_LEVEL_DISTANCE
    ? blocked("level", { level })
    : PASS;
}

function checkStart(
  { profile }: EligibilitySubject,
  { facts: { startsOn } }: EligibilityListing,
) {
  const free = Date.parse(profile.preferences.earliestStart ?? "");
  const starts = Date.parse(startsOn ?? "");
  // NaN, when either is unsaid, compares false.
  return free - starts > START_GRACE_MS
    ? blocked("startDate", startsOn === undefined ? {} : { startsOn })
    : PASS;
}

function checkHours(
  { profile }: EligibilitySubject,
  { facts }: EligibilityListing,
) {
  const offered = profile.preferences.hoursPerWeek;
  const asked = facts.hoursPerWeek;
  return offered !== undefined &&
    asked !== undefined &&
    asked > offered * HOURS_GRACE
    ? blocked("hours")
    : PASS;
}

/** Compared within one currency only: rates would be a guess. */
function checkPay(
  { profile }: EligibilitySubject,
  { facts }: EligibilityListing,
) {
  const wanted = profile.preferences.minimumPay;
  const { pay } = facts;
  if (wanted === undefined || pay === undefined) return PASS;
  const top = pay.max ?? pay.min;
  if (top === undefined || pay.currency !== wanted.currency) return PASS;
  const hours = facts.hoursPerWeek ?? FULL_TIME_HOURS;
  const offered = perYear(top, pay.period, hours);
  const least = perYear(wanted.amount, wanted.period, hours);
  return offered !== null && least !== null && offered < least
    ? blocked("pay")
    : PASS;
}

function checkRules(
  { profile }: EligibilitySubject,
  listing: EligibilityListing,
) {
  const rule = findRule(profile.preferences.rules, listing);
  return rule === undefined ? PASS : blocked("rule", { rule: rule.value });
}

function perYear(amount: number, period: PayPeriod, hoursPerWeek: number) {
  switch (period) {
    case "hour":
      return amount * hoursPerWeek * 52;
    case "month":
      return amount * 12;
    case "year":
      return amount;
    case "total":
      return null;
  }
}

/** How far `wanted` lies above `own`. */
function distance<T>(order: readonly T[], own: T, wanted: T): number {
  return order.indexOf(wanted) - order.indexOf(own);
}
