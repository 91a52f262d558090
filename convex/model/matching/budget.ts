import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { Infer } from "convex/values";
import type { vReservation } from "../../tables/matching";
import { readSwitches } from "./switches";

export type Reservation = Infer<typeof vReservation>;

/** Whose caps a call counts under. */
export interface Payers {
  userId: Id<"users">;
  orgId?: Id<"organisations"> | undefined;
}

type Counter = Doc<"llmCounters">;
export type Scope = Pick<Counter, "scope" | "scopeId" | "period">;
/** A cap that is reached, and when its period ends (ms). */
export interface ReachedCap {
  cap: "member" | "organisation" | "global";
  until: number;
}

/** The UTC day and month of a time, as counters name their periods. */
export function periodsOf(at: number): { day: string; month: string } {
  const day = new Date(at).toISOString().slice(0, 10);
  return { day, month: day.slice(0, 7) };
}

/** When the UTC day and month of a time are over (ms). */
function endsOf(at: number): { day: number; month: number } {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    day: Date.UTC(year, month, date.getUTCDate() + 1),
    month: Date.UTC(year, month + 1, 1),
  };
}

/** Memberships looked at for one that can pay. */
const MOST_MEMBERSHIPS = 10;

/**
 * The organisation under whose cap a member's matching counts: the one they
 * joined first that is still there. One only, so that each call counts in one
 * organisation and the sums stay sums; the first, so that joining another moves
 * no bill. Whoever belongs to none counts under their own cap and everybody's.
 */
export async function payingOrgOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Id<"organisations"> | undefined> {
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .take(MOST_MEMBERSHIPS);
  for (const { orgId } of memberships) {
    const org = await ctx.db.get("organisations", orgId);
    if (org !== null && org.archivedAt === undefined) return orgId;
  }
  return undefined;
}

/** Everybody's month alone is asked about where no member is named. */
type AskedPayers = { userId: Id<"users"> | undefined } & Pick<Payers, "orgId">;

/**
 * The cap that `microUsd` more would pass; of several the one that lasts longest.
 * With a `dayShare`, so much of the member's day is all that may be used.
 */
export async function reachedCap(
  ctx: QueryCtx,
  { userId, orgId }: AskedPayers,
  microUsd: number,
  { now, dayShare = 1 }: { now: number; dayShare?: number },
): Promise<ReachedCap | null> {
  const { day, month } = periodsOf(now);
  const ends = endsOf(now);
  const switches = await readSwitches(ctx);
  const org = orgId && (await ctx.db.get("organisations", orgId));
  const caps = [
    {
      cap: "global" as const,
      counter: await counterOf(ctx, {
        scope: "global",
        scopeId: "all",
        period: month,
      }),
      most: switches.monthlyCapMicroUsd,
      until: ends.month,
    },
    orgId !== undefined && {
      cap: "organisation" as const,
      counter: await counterOf(ctx, {
        scope: "organisation",
        scopeId: orgId,
        period: month,
      }),
      most: org?.monthlyCapMicroUsd ?? switches.orgMonthlyCapMicroUsd,
      until: ends.month,
    },
    userId !== undefined && {
      cap: "member" as const,
      counter: await counterOf(ctx, {
        scope: "user",
        scopeId: userId,
        period: day,
      }),
      most: switches.memberDailyCapMicroUsd * dayShare,
      until: ends.day,
    },
  ].filter((cap) => cap !== false);
  const reached = caps.find(
    ({ counter, most }) => booked(counter) + microUsd > most,
  );
  return reached === undefined
    ? null
    : { cap: reached.cap, until: reached.until };
}

/** Books what the next hop may cost at most. */
export async function reserve(
  ctx: MutationCtx,
  userId: Id<"users">,
  reserved: Reservation,
): Promise<void> {
  for (const scope of scopesOf({ userId, orgId: reserved.orgId }, reserved)) {
    await add(ctx, scope, { reservedMicroUsd: reserved.microUsd });
  }
}

/** Takes a booking back; what was really spent is counted from the ledger. */
export async function release(
  ctx: MutationCtx,
  userId: Id<"users">,
  reserved: Reservation,
): Promise<void> {
  for (const scope of scopesOf({ userId, orgId: reserved.orgId }, reserved)) {
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
    const scopes = [...scopesOf(row, periodsOf(row.at)), runScope(runId)];
    for (const scope of scopes) {
      await add(ctx, scope, amountsOf(row));
    }
    await ctx.db.patch("llmUsage", row._id, { isCounted: true });
  }
  return rows;
}

/** Adds a call that was about nobody to everybody's month and day. */
export async function countCall(
  ctx: MutationCtx,
  call: Pick<
    Doc<"llmUsage">,
    "at" | "inputTokens" | "outputTokens" | "costMicroUsd"
  >,
): Promise<void> {
  for (const scope of scopesOf({}, periodsOf(call.at))) {
    await add(ctx, scope, amountsOf(call));
  }
}

/** Where a run's own calls are summed. */
export function runScope(runId: Id<"matchRuns">): Scope {
  return { scope: "run", scopeId: runId, period: "run" };
}

function amountsOf({
  inputTokens,
  outputTokens,
  costMicroUsd,
}: Pick<Doc<"llmUsage">, "inputTokens" | "outputTokens" | "costMicroUsd">) {
  return { calls: 1, inputTokens, outputTokens, costMicroUsd };
}

/** Everybody's day bounds nothing: it is there to be looked at. */
function scopesOf(
  { userId, orgId }: Partial<Payers>,
  { day, month }: { day: string; month: string },
): Scope[] {
  return [
    ...(userId === undefined
      ? []
      : [{ scope: "user" as const, scopeId: userId, period: day }]),
    ...(orgId === undefined
      ? []
      : [{ scope: "organisation" as const, scopeId: orgId, period: month }]),
    { scope: "global", scopeId: "all", period: month },
    { scope: "global", scopeId: "all", period: day },
  ];
}

/** Spent, and reserved by hops on their way. */
export function booked(counter: Counter | null | undefined): number {
  return (counter?.costMicroUsd ?? 0) + (counter?.reservedMicroUsd ?? 0);
}

export async function counterOf(
  ctx: QueryCtx,
  { scope, scopeId, period }: Scope,
): Promise<Counter | null> {
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
