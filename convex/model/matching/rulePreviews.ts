/** What a rule would change, counted before it is taken up: the same code decides as afterwards. */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { createEligibilityCheck } from "../../shared/eligibility";
import {
  findRule,
  proposedRules,
  ruleKey,
  vRuleValue,
  type RuleValue,
} from "../../shared/rules";
import { DISMISS_REASONS } from "../../shared/vocabulary";
import type { PackedListing } from "../../tables/opportunities";
import type { ProfileContent } from "../../tables/profiles";
import type { Member } from "../access";
import { listPackedListings } from "../opportunities/packing";
import { emptyProfileContent } from "../profiles/content";
import { findProfile } from "../profiles/profiles";
import { sanitiseRuleValue } from "./ruleValues";
import { newestRun } from "./runs";

/** Matches looked through of each status: 400 with their listings are 4 MB beside the catalogue's 5. */
const MOST_READ = { open: 200, hidden: 100, saved: 50, applied: 50 } as const;
const TITLES_SHOWN = 3;
const MOST_PROPOSED = 3;

const vSample = v.object({
  count: v.number(),
  /** At most three. */
  examples: v.array(
    v.object({ title: v.string(), organisationName: v.string() }),
  ),
});
type Sample = Infer<typeof vSample>;

export const vRulePreview = v.object({
  /** Of the member's open matches. */
  matchesLeaving: vSample,
  /** Hidden ones, where the rule takes another's place. */
  matchesReturning: vSample,
  /** Of the open listings that are open to the member. */
  listingsLeaving: vSample,
  listingsReturning: vSample,
  /** Saved or applied for: the rule would speak of them, and they stay. */
  kept: vSample,
  openMatchCount: v.number(),
  /** There are more matches than were looked through: the counts are "at least". */
  hasMore: v.boolean(),
});
export type RulePreview = Infer<typeof vRulePreview>;

export const vRuleProposals = v.object({
  /** The dismissed match; null where it is not dismissed any more. */
  match: v.union(
    v.null(),
    v.object({
      matchId: v.id("matches"),
      title: v.string(),
      reason: v.optional(vOneOf(DISMISS_REASONS)),
    }),
  ),
  /** At most three. */
  rules: v.array(
    v.object({
      key: v.string(),
      value: vRuleValue,
      /** In force already. */
      isAccepted: v.boolean(),
      preview: vRulePreview,
    }),
  ),
});

export const vRuleView = v.object({
  key: v.string(),
  value: vRuleValue,
  isOn: v.boolean(),
  createdAt: v.number(),
  /** Where it came from. */
  matchId: v.id("matches"),
  reason: v.optional(vOneOf(DISMISS_REASONS)),
  title: v.optional(v.string()),
  /** Open listings that nothing but this rule, or one after it, keeps away. */
  listingCount: v.number(),
});

type Match = Doc<"matches">;
interface Known {
  content: ProfileContent;
  /** The newest run's clock: a query's answer must not hang on the time. */
  now: number;
  catalogue: readonly PackedListing[];
  matches: readonly { match: Match; listing: Doc<"opportunities"> }[];
  openMatchCount: number;
  hasMore: boolean;
}

/** What could be learnt from a dismissal, each with what it would change; none without a reason. */
export async function proposeRules(
  ctx: QueryCtx,
  member: Member,
  match: Match,
): Promise<Infer<typeof vRuleProposals>> {
  const { _id: matchId, status, dismissReason: reason } = match;
  const listing = await ctx.db.get("opportunities", match.opportunityId);
  if (status !== "dismissed" || listing === null) {
    return { match: null, rules: [] };
  }
  const from = { matchId, title: listing.title, reason };
  if (reason === undefined) return { match: from, rules: [] };
  const values = proposedRules(reason, listing).slice(0, MOST_PROPOSED);
  if (values.length === 0) return { match: from, rules: [] };
  const known = await look(ctx, member);
  const inForce = new Set(
    (known.content.preferences.rules ?? [])
      .filter(({ isOn }) => isOn)
      .map(({ value }) => ruleKey(value)),
  );
  return {
    match: from,
    rules: values.map((value) => ({
      key: ruleKey(value),
      value,
      isAccepted: inForce.has(ruleKey(value)),
      preview: previewOf(known, value),
    })),
  };
}

/** @param replaces the key of the rule whose place it would take */
export async function previewRule(
  ctx: QueryCtx,
  member: Member,
  value: RuleValue,
  replaces: string | undefined,
): Promise<RulePreview> {
  const wanted = sanitiseRuleValue(value);
  return previewOf(await look(ctx, member), wanted, replaces);
}

export async function listRules(
  ctx: QueryCtx,
  member: Member,
): Promise<Infer<typeof vRuleView>[]> {
  const profile = await findProfile(ctx, member._id);
  const rules = profile?.content.preferences.rules ?? [];
  if (profile === null || rules.length === 0) return [];
  const run = await newestRun(ctx, member._id);
  const check = createEligibilityCheck(
    profile.content,
    run?.startedAt ?? profile.editedAt,
  );
  const counts = new Map<string, number>();
  for (const listing of await listPackedListings(ctx)) {
    const rule = check(listing).detail?.rule;
    if (rule === undefined) continue;
    counts.set(ruleKey(rule), (counts.get(ruleKey(rule)) ?? 0) + 1);
  }
  return await Promise.all(
    rules.map(async ({ value, isOn, createdAt, matchId, reason }) => {
      const match = await ctx.db.get("matches", matchId);
      const listing =
        match && (await ctx.db.get("opportunities", match.opportunityId));
      const key = ruleKey(value);
      return {
        ...{ key, value, isOn, createdAt, matchId, reason },
        title: listing?.title,
        listingCount: counts.get(key) ?? 0,
      };
    }),
  );
}

async function look(ctx: QueryCtx, member: Member): Promise<Known> {
  const [profile, run, catalogue] = await Promise.all([
    findProfile(ctx, member._id),
    newestRun(ctx, member._id),
    listPackedListings(ctx),
  ]);
  const [open, ...others] = await Promise.all(
    (["open", "hidden", "saved", "applied"] as const).map(
      async (status) =>
        await ctx.db
          .query("matches")
          .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
            q.eq("userId", member._id).eq("status", status),
          )
          .order("desc")
          .take(MOST_READ[status] + 1),
    ),
  );
  const all = [open ?? [], ...others];
  const found = await Promise.all(
    all.flat().map(async (match) => {
      const listing = await ctx.db.get("opportunities", match.opportunityId);
      return listing === null ? [] : [{ match, listing }];
    }),
  );
  return {
    content: profile?.content ?? emptyProfileContent(member.name),
    now: run?.startedAt ?? profile?.editedAt ?? 0,
    catalogue,
    matches: found.flat(),
    openMatchCount: open?.length ?? 0,
    hasMore: all.some(
      (rows) =>
        rows[0] !== undefined &&
        rows.length > MOST_READ[rows[0].status as keyof typeof MOST_READ],
    ),
  };
}

/** Pure. */
function previewOf(
  { content, now, catalogue, matches, openMatchCount, hasMore }: Known,
  value: RuleValue,
  replaces?: string,
): RulePreview {
  const before = content.preferences.rules ?? [];
  const after = [
    ...before.filter((rule) => {
      const key = ruleKey(rule.value);
      return key !== replaces && key !== ruleKey(value);
    }),
    { value, isOn: true },
  ];
  const checkAfter = createEligibilityCheck(
    { ...content, preferences: { ...content.preferences, rules: after } },
    now,
  );
  const checkBefore = createEligibilityCheck(content, now);
  const isOpen = (check: typeof checkAfter, listing: PackedListing) =>
    check(listing).verdict !== "blocked";
  const ofStatus = (...statuses: Match["status"][]) =>
    matches.filter(({ match }) => statuses.includes(match.status));
  const isHeld = ({ listing }: Known["matches"][number]) =>
    findRule(after, listing) !== undefined;
  return {
    matchesLeaving: sample(
      ofStatus("open")
        .filter(isHeld)
        .map(({ listing }) => listing),
    ),
    matchesReturning: sample(
      ofStatus("hidden")
        .filter((each) => !isHeld(each))
        .map(({ listing }) => listing),
    ),
    listingsLeaving: sample(
      catalogue.filter(
        (each) => isOpen(checkBefore, each) && !isOpen(checkAfter, each),
      ),
    ),
    listingsReturning: sample(
      catalogue.filter(
        (each) => !isOpen(checkBefore, each) && isOpen(checkAfter, each),
      ),
    ),
    kept: sample(
      ofStatus("saved", "applied")
        .filter(({ listing }) => findRule([{ value, isOn: true }], listing))
        .map(({ listing }) => listing),
    ),
    openMatchCount,
    hasMore,
  };
}

function sample(
  listings: readonly { title: string; organisationName: string }[],
): Sample {
  return {
    count: listings.length,
    examples: listings
      .slice(0, TITLES_SHOWN)
      .map(({ title, organisationName }) => ({ title, organisationName })),
  };
}
