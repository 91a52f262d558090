import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { booked, counterOf, periodsOf, type Scope } from "./budget";
import { readSwitches, vSwitches } from "./switches";

/** What calls came to: a counter as operators read it. */
export const vSpent = v.object({
  calls: v.number(),
  inputTokens: v.number(),
  outputTokens: v.number(),
  costMicroUsd: v.number(),
  /** Booked by hops on their way. */
  reservedMicroUsd: v.number(),
});
export type Spent = Infer<typeof vSpent>;

const vPeriodSpent = v.object({ period: v.string(), spent: vSpent });

export const vSpending = v.object({
  switches: vSwitches,
  /** "2026-11-23" and "2026-11", in UTC. */
  day: v.string(),
  month: v.string(),
  today: vSpent,
  thisMonth: vSpent,
  /** What the cap of the month still allows, in millionths of a US dollar. */
  leftMicroUsd: v.number(),
  /** Every day of the month on which something was spent. */
  days: v.array(vPeriodSpent),
  /** The last months, the newest first; at most thirteen. */
  months: v.array(vPeriodSpent),
  /** Who spent most this month; at most ten. */
  organisations: v.array(
    v.object({
      orgId: v.string(),
      name: v.string(),
      spent: vSpent,
      capMicroUsd: v.number(),
    }),
  ),
  /** Who spent most today, by id alone; at most ten. */
  members: v.array(v.object({ userId: v.string(), spent: vSpent })),
});

/** The highest of the month's days and the year's months that are shown. */
const MOST_DAYS = 31;
const MOST_MONTHS = 13;
const TOP = 10;

export function toSpent(counter: Doc<"llmCounters"> | null): Spent {
  return {
    calls: counter?.calls ?? 0,
    inputTokens: counter?.inputTokens ?? 0,
    outputTokens: counter?.outputTokens ?? 0,
    costMicroUsd: counter?.costMicroUsd ?? 0,
    reservedMicroUsd: counter?.reservedMicroUsd ?? 0,
  };
}

/**
 * What was spent against what may be: sums from counters.
 *
 * @param at any time (ms) of the day that is asked about
 */
export async function readSpending(
  ctx: QueryCtx,
  at: number,
): Promise<Infer<typeof vSpending>> {
  const { day, month } = periodsOf(at);
  const switches = await readSwitches(ctx);
  const all = (period: string): Scope => ({
    scope: "global",
    scopeId: "all",
    period,
  });
  const thisMonth = await counterOf(ctx, all(month));
  const counters = await rangeOf(ctx, "global", "all", month);
  return {
    switches,
    day,
    month,
    today: toSpent(await counterOf(ctx, all(day))),
    thisMonth: toSpent(thisMonth),
    leftMicroUsd: Math.max(0, switches.monthlyCapMicroUsd - booked(thisMonth)),
    days: counters.map((row) => ({ period: row.period, spent: toSpent(row) })),
    months: await monthsOf(ctx, at),
    organisations: await topOrganisations(
      ctx,
      month,
      switches.orgMonthlyCapMicroUsd,
    ),
    members: (await topOf(ctx, "user", day)).map((row) => ({
      userId: row.scopeId,
      spent: toSpent(row),
    })),
  };
}

/** The days of a month on which something was counted. */
async function rangeOf(
  ctx: QueryCtx,
  scope: "global" | "user",
  scopeId: string,
  month: string,
) {
  return await ctx.db
    .query("llmCounters")
    .withIndex("by_scope_and_scopeId_and_period", (q) =>
      q
        .eq("scope", scope)
        .eq("scopeId", scopeId)
        .gte("period", `${month}-01`)
        .lte("period", `${month}-31`),
    )
    .take(MOST_DAYS);
}

async function monthsOf(ctx: QueryCtx, at: number) {
  const date = new Date(at);
  const months = Array.from({ length: MOST_MONTHS }, (_, back) => {
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1);
    return periodsOf(first).month;
  });
  const rows = await Promise.all(
    months.map((period) =>
      counterOf(ctx, { scope: "global", scopeId: "all", period }),
    ),
  );
  return rows.flatMap((row) =>
    row === null ? [] : [{ period: row.period, spent: toSpent(row) }],
  );
}

async function topOf(
  ctx: QueryCtx,
  scope: "user" | "organisation",
  period: string,
) {
  return await ctx.db
    .query("llmCounters")
    .withIndex("by_scope_and_period_and_costMicroUsd", (q) =>
      q.eq("scope", scope).eq("period", period),
    )
    .order("desc")
    .take(TOP);
}

async function topOrganisations(
  ctx: QueryCtx,
  month: string,
  usualCap: number,
) {
  const rows = await topOf(ctx, "organisation", month);
  return await Promise.all(
    rows.map(async (row) => {
      const orgId = ctx.db.normalizeId("organisations", row.scopeId);
      const org = orgId && (await ctx.db.get("organisations", orgId));
      return {
        orgId: row.scopeId,
        name: org?.name ?? "",
        spent: toSpent(row),
        capMicroUsd: org?.monthlyCapMicroUsd ?? usualCap,
      };
    }),
  );
}

/** What one member's calls came to in a month, from the counters of its days. */
export async function spentByMember(
  ctx: QueryCtx,
  userId: Id<"users">,
  month: string,
): Promise<Spent> {
  const rows = await rangeOf(ctx, "user", userId, month);
  return rows.map(toSpent).reduce(addUp, toSpent(null));
}

function addUp(sum: Spent, row: Spent): Spent {
  return {
    calls: sum.calls + row.calls,
    inputTokens: sum.inputTokens + row.inputTokens,
    outputTokens: sum.outputTokens + row.outputTokens,
    costMicroUsd: sum.costMicroUsd + row.costMicroUsd,
    reservedMicroUsd: sum.reservedMicroUsd + row.reservedMicroUsd,
  };
}
