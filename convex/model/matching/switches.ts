import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { logLine } from "../../lib/logging";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";

export const vSwitches = v.object({
  isMatchingPaused: v.boolean(),
  /** Caps in millionths of a US dollar. */
  monthlyCapMicroUsd: v.number(),
  orgMonthlyCapMicroUsd: v.number(),
  memberDailyCapMicroUsd: v.number(),
});
export type Switches = Infer<typeof vSwitches>;

/** While no operator has set any: enough to try, far from a surprise on a bill. */
const DEFAULT_SWITCHES: Switches = {
  isMatchingPaused: false,
  monthlyCapMicroUsd: 200_000_000,
  orgMonthlyCapMicroUsd: 50_000_000,
  memberDailyCapMicroUsd: 2_000_000,
};

export async function readSwitches(ctx: QueryCtx): Promise<Switches> {
  const row = await ctx.db.query("switches").first();
  return {
    isMatchingPaused: row?.isMatchingPaused ?? false,
    monthlyCapMicroUsd:
      row?.monthlyCapMicroUsd ?? DEFAULT_SWITCHES.monthlyCapMicroUsd,
    orgMonthlyCapMicroUsd:
      row?.orgMonthlyCapMicroUsd ?? DEFAULT_SWITCHES.orgMonthlyCapMicroUsd,
    memberDailyCapMicroUsd:
      row?.memberDailyCapMicroUsd ?? DEFAULT_SWITCHES.memberDailyCapMicroUsd,
  };
}

export const vSwitchChanges = vSwitches.partial();

export const vSwitchesSet = v.object({ before: vSwitches, after: vSwitches });

/**
 * Sets the switches that are named and leaves the others. From the moment this
 * commits no call begins that they forbid; lifting the pause takes up again what
 * it had stopped.
 */
export async function setSwitches(
  ctx: MutationCtx,
  changes: Infer<typeof vSwitchChanges>,
  { dryRun = false }: { dryRun?: boolean | undefined } = {},
): Promise<Infer<typeof vSwitchesSet>> {
  const before = await readSwitches(ctx);
  const after = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (typeof value === "number") {
      boundedNumber(key, value, 0, LIMITS.capMicroUsd);
    }
    if (value !== undefined) Object.assign(after, { [key]: value });
  }
  if (dryRun) return { before, after };
  const row = await ctx.db.query("switches").first();
  const next = { ...after, changedAt: Date.now() };
  if (row === null) await ctx.db.insert("switches", next);
  else await ctx.db.patch("switches", row._id, next);
  logLine({ fn: "switches", ...after });
  if (before.isMatchingPaused && !after.isMatchingPaused) {
    await ctx.scheduler.runAfter(0, internal.matching.watchdog.takeUpHeld, {});
  }
  return { before, after };
}

export const vOrgCap = v.object({
  organisation: v.string(),
  before: v.union(v.number(), v.null()),
  after: v.union(v.number(), v.null()),
});

/** Gives one organisation a cap of its own; null takes it away again. */
export async function setOrgCap(
  ctx: MutationCtx,
  org: Doc<"organisations"> | null,
  monthlyCapMicroUsd: number | null,
  { dryRun = false }: { dryRun?: boolean | undefined } = {},
): Promise<Infer<typeof vOrgCap>> {
  if (monthlyCapMicroUsd !== null) {
    const field = "monthlyCapMicroUsd";
    boundedNumber(field, monthlyCapMicroUsd, 0, LIMITS.capMicroUsd);
  }
  if (org === null) throw refusal("NOT_FOUND");
  if (!dryRun) {
    await ctx.db.patch("organisations", org._id, {
      monthlyCapMicroUsd: monthlyCapMicroUsd ?? undefined,
    });
  }
  return {
    organisation: org.name,
    before: org.monthlyCapMicroUsd ?? null,
    after: monthlyCapMicroUsd,
  };
}
