import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { Infer } from "convex/values";
import type { vReservation } from "../../tables/matching";

export type Reservation = Infer<typeof vReservation>;

/** While no operator has set any: enough to try, far from a surprise on a bill. */
const DEFAULT_SWITCHES = {
  isMatchingPaused: false,
  monthlyCapMicroUsd: 200_000_000,
  memberDailyCapMicroUsd: 2_000_000,
};

interface Scope {
  scope: "user" | "global";
  scopeId: string;
  period: string;
}

export async function readSwitches(ctx: QueryCtx) {
  return (await ctx.db.query("switches").first()) ?? DEFAULT_SWITCHES;
}

/** The UTC day and month of a time, as counters name their periods. */
export function periodsOf(at: number): { day: string; month: string } {
  const day = new Date(at).toISOString().slice(0, 10);
  return { day, month: day.slice(0, 7) };
}

/** Whether `microUsd` more would pass the member's or everybody's cap. */
export async function isOverBudget(
  ctx: QueryCtx,
  userId: Id<"users">,
  microUsd: number,
  now: number,
): Promise<boolean> {
  const [switches, own, all] = await Promise.all([
    readSwitches(ctx),
    ...scopesOf(userId, periodsOf(now)).map((scope) => counterOf(ctx, scope)),
  ]);
  return (
    booked(own) + microUsd > switches.memberDailyCapMicroUsd ||
    booked(all) + microUsd > switches.monthlyCapMicroUsd
  );
}

/** Books what the next hop may cost at most. */
export async function reserve(
  ctx: MutationCtx,
  userId: Id<"users">,
  reserved: Reservation,
): Promise<void> {
  for (const scope of scopesOf(userId, reserved)) {
    await add(ctx, scope, { reservedMicroUsd: reserved.microUsd });
  }
}

/** Takes a booking back; what was really spent is counted from the ledger. */
export async function release(
  ctx: MutationCtx,
  userId: Id<"users">,
  reserved: Reservation,
): Promise<void> {
  for (const scope of scopesOf(userId, reserved)) {
    await add(ctx, scope, { reservedMicroUsd: -reserved.microUsd });
  }
}

/** Adds the run's calls that are not yet part of the counters; answers them. */
export async function countUsage(
  ctx: MutationCtx,
  runId: Id<"matchRuns">,
): Promise<Doc<"llmUsage">[]> {
  const rows = await ctx.db
    .query("llmUsage")
    .withIndex("by_runId_and_isCounted", (q) =>
      q.eq("runId", runId).eq("isCounted", false),
    )
    .take(100);
  for (const row of rows) {
    for (const scope of scopesOf(row.userId, periodsOf(row.at))) {
      await add(ctx, scope, {
        calls: 1,
        inputTokens: row.inputTokens,
        outputTokens: row.outputTokens,
        costMicroUsd: row.costMicroUsd,
      });
    }
    await ctx.db.patch("llmUsage", row._id, { isCounted: true });
  }
  return rows;
}

function scopesOf(
  userId: Id<"users">,
  { day, month }: { day: string; month: string },
): Scope[] {
  return [
    { scope: "user", scopeId: userId, period: day },
    { scope: "global", scopeId: "all", period: month },
  ];
}

function booked(counter: Doc<"llmCounters"> | null | undefined): number {
  return (counter?.costMicroUsd ?? 0) + (counter?.reservedMicroUsd ?? 0);
}

async function counterOf(ctx: QueryCtx, { scope, scopeId, period }: Scope) {
  return await ctx.db
    .query("llmCounters")
    .withIndex("by_scope_and_scopeId_and_period", (q) =>
      q.eq("scope", scope).eq("scopeId", scopeId).eq("period", period),
    )
    .unique();
}

const ZERO = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  costMicroUsd: 0,
  reservedMicroUsd: 0,
};

async function add(
  ctx: MutationCtx,
  scope: Scope,
  amounts: Partial<typeof ZERO>,
): Promise<void> {
  const row = await counterOf(ctx, scope);
  const sums = { ...ZERO };
  for (const key of Object.keys(ZERO) as (keyof typeof ZERO)[]) {
    sums[key] = (row?.[key] ?? 0) + (amounts[key] ?? 0);
  }
  if (row === null) await ctx.db.insert("llmCounters", { ...scope, ...sums });
  else await ctx.db.patch("llmCounters", row._id, sums);
}
