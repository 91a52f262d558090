import { v, type Infer } from "convex/values";
import { foldText } from "./folding";
import {
  COMMITMENTS,
  DISMISS_REASONS,
  LEVELS,
  PAY_PERIODS,
  WORK_KINDS,
  WORKPLACES,
  type Commitment,
  type DismissReason,
  type Level,
  type PayPeriod,
  type WorkKind,
  type Workplace,
} from "./vocabulary";

const oneOf = <T extends string>(values: readonly T[]) =>
  v.union(...values.map((value) => v.literal(value)));

/**
 * What a member does not want to see. A rule is never an edit of the preferences:
 * those say what is looked for, with some grace (a level beside the chosen one is
 * still shown), a rule says exactly what was seen and turned down, and can be
 * taken back without touching what the form holds. Nor does a rule about an
 * organisation hide the member from it, as `hiddenOrganisationIds` does.
 */
export const vRuleValue = v.union(
  v.object({ type: v.literal("kind"), kind: oneOf(WORK_KINDS) }),
  v.object({ type: v.literal("commitment"), commitment: oneOf(COMMITMENTS) }),
  v.object({ type: v.literal("level"), level: oneOf(LEVELS) }),
  v.object({ type: v.literal("workplace"), workplace: oneOf(WORKPLACES) }),
  /** On site or hybrid in that country, and nowhere else. */
  v.object({ type: v.literal("country"), country: v.string() }),
  v.object({ type: v.literal("organisation"), name: v.string() }),
  /** That pay at the most. */
  v.object({
    type: v.literal("pay"),
    amount: v.number(),
    currency: v.string(),
    period: oneOf(PAY_PERIODS),
  }),
  /** Starting on that day (ISO date) or before. */
  v.object({ type: v.literal("startsBy"), date: v.string() }),
);

export const vRule = v.object({
  value: vRuleValue,
  isOn: v.boolean(),
  createdAt: v.number(),
  /** Since when it has been as it is (ms): a reading that ended before knew nothing of it. */
  since: v.number(),
  /** The dismissal it was made from. */
  matchId: v.id("matches"),
  reason: v.optional(oneOf(DISMISS_REASONS)),
});

export type RuleValue = Infer<typeof vRuleValue>;
export type Rule = Infer<typeof vRule>;

/** What rules read of a listing; whole and packed ones both have it. */
export interface RuledListing {
  organisationName: string;
  kind: WorkKind;
  commitment?: Commitment | undefined;
  facts: {
    workplace: Workplace;
    places: readonly { country?: string | undefined }[];
    remoteRegions: readonly string[];
    level?: Level | undefined;
    startsOn?: string | undefined;
    pay?:
      | {
          min?: number | undefined;
          max?: number | undefined;
          currency: string;
          period: PayPeriod;
        }
      | undefined;
  };
}

/** Names a rule: two that say the same have one key. */
export function ruleKey(value: RuleValue): string {
  switch (value.type) {
    case "kind":
      return `kind:${value.kind}`;
    case "commitment":
      return `commitment:${value.commitment}`;
    case "level":
      return `level:${value.level}`;
    case "workplace":
      return `workplace:${value.workplace}`;
    case "country":
      return `country:${value.country}`;
    case "organisation":
      return `organisation:${nameKey(value.name)}`;
    case "pay":
      return `pay:${value.amount}:${value.currency}:${value.period}`;
    case "startsBy":
      return `startsBy:${value.date}`;
  }
}

/** Whether a rule keeps a listing away. What the listing leaves unsaid never does. */
export function isRuledOut(value: RuleValue, listing: RuledListing): boolean {
  const { facts } = listing;
  switch (value.type) {
    case "kind":
      return listing.kind === value.kind;
    case "commitment":
      return listing.commitment === value.commitment;
    case "level":
      return facts.level === value.level;
    case "workplace":
      // "On site in Berlin, or remote within Europe": the other way is still open.
      return (
        facts.workplace === value.workplace &&
        (value.workplace === "remote" || facts.remoteRegions.length === 0)
      );
    case "country":
      return (
        isBoundToPlace(listing) &&
        facts.places.length > 0 &&
        facts.places.every(({ country }) => country === value.country)
      );
    case "organisation":
      return nameKey(listing.organisationName) === nameKey(value.name);
    case "pay": {
      const top = facts.pay?.max ?? facts.pay?.min;
      return (
        facts.pay?.currency === value.currency &&
        facts.pay.period === value.period &&
        top !== undefined &&
        top <= value.amount
      );
    }
    case "startsBy":
      return facts.startsOn !== undefined && facts.startsOn <= value.date;
  }
}

/** The first rule in force that keeps the listing away. */
export function findRule<R extends Pick<Rule, "isOn" | "value">>(
  rules: readonly R[] | undefined,
  listing: RuledListing,
): R | undefined {
  return rules?.find(({ isOn, value }) => isOn && isRuledOut(value, listing));
}

/**
 * What could be learnt from putting a listing away for a reason: each keeps that
 * very listing away. The likeliest first; none where its facts say nothing of it.
 */
export function proposedRules(
  reason: DismissReason,
  listing: RuledListing,
): RuleValue[] {
  return candidates(reason, listing).filter((value) =>
    isRuledOut(value, listing),
  );
}

function candidates(
  reason: DismissReason,
  { kind, commitment, organisationName, facts }: RuledListing,
): RuleValue[] {
  const sameCommitment: RuleValue[] =
    commitment === undefined ? [] : [{ type: "commitment", commitment }];
  switch (reason) {
    case "place":
      return [
        ...[...new Set(facts.places.map(({ country }) => country))].flatMap(
          (country): RuleValue[] =>
            country === undefined ? [] : [{ type: "country", country }],
        ),
        { type: "workplace", workplace: facts.workplace },
      ];
    case "level":
      return facts.level === undefined
        ? []
        : [{ type: "level", level: facts.level }];
    case "kind":
      return [{ type: "kind", kind }, ...sameCommitment];
    case "organisation":
      return [{ type: "organisation", name: organisationName }];
    case "pay": {
      const { pay } = facts;
      const top = pay?.max ?? pay?.min;
      const unpaid = commitment === "volunteer" ? sameCommitment : [];
      if (pay === undefined || top === undefined) return unpaid;
      const { currency, period } = pay;
      return [{ type: "pay", amount: top, currency, period }, ...unpaid];
    }
    case "timing":
      return [
        ...(facts.startsOn === undefined
          ? []
          : [{ type: "startsBy" as const, date: facts.startsOn }]),
        ...sameCommitment,
      ];
    case "other":
      return [];
  }
}

/** Packed listings cut long names; as far as both go they are the same. */
function nameKey(name: string): string {
  return foldText(name.slice(0, 80));
}

function isBoundToPlace({ facts }: RuledListing): boolean {
  return facts.workplace !== "remote" && facts.remoteRegions.length === 0;
}
