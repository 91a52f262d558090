/** From what was counted to what may be told. */
import type { Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { skillNamed } from "../../shared/skills";
import type { vStatistics } from "../../tables/statistics";
import { countsOfOrg, noCounts } from "../programs/sums";
import { tellOverlapping, tellPartition, tellPlaces } from "./suppression";
import { dayOf, DAYS_TOLD, monthOf, nothingIn } from "./tally";

export type Statistics = Infer<typeof vStatistics>;
type Run = Pick<Doc<"statisticsRuns">, "tally" | "asOf" | "orgId">;
type Happened = Run["tally"]["days"][number];

const DAY_MS = 86_400_000;
/** A table of more is read by nobody. */
const MOST_SKILLS = 20;
const MOST_MONTHS = 120;
const MOST_PROGRAMS = 50;

export async function tell(ctx: QueryCtx, run: Run): Promise<Statistics> {
  const { tally, asOf } = run;
  const total = tally.members;
  return {
    memberCount: total,
    countries: tellPlaces(tally.countries, tally.cities, total),
    skills: skillsOf(tally),
    engagement: tellPartition(tally.engagement, total),
    audience: tellPartition(tally.audience, total),
    days: withTotals(tally.days, daysUntil(asOf), total),
    months: withTotals(tally.months, monthsUntil(asOf, tally.months), total),
    programs: await programsOf(ctx, run.orgId),
  };
}

function skillsOf({ skills, skillSayers, members }: Run["tally"]) {
  const { groups, sayCount } = tellOverlapping(skills, {
    sayers: skillSayers,
    total: members,
    most: MOST_SKILLS,
  });
  const named = groups.map((group) => {
    const { en, es } = skillNamed(group.key) ?? {
      en: group.key,
      es: group.key,
    };
    return { ...group, name: { en, es } };
  });
  return { groups: named, sayCount };
}

/** The newest first. Who is in one stands there by name, so that none is too small. */
async function programsOf(
  ctx: QueryCtx,
  orgId: Run["orgId"],
): Promise<Statistics["programs"]> {
  const [programs, counts] = await Promise.all([
    ctx.db
      .query("programs")
      .withIndex("by_orgId_and_startsAt", (q) => q.eq("orgId", orgId))
      .order("desc")
      .take(MOST_PROGRAMS),
    countsOfOrg(ctx, orgId),
  ]);
  return programs
    .filter(({ state }) => state !== "draft")
    .map(({ _id, name, state, startsAt }) => {
      const sums = counts.get(_id) ?? noCounts();
      const { enrolled, completed, withdrawn } = sums;
      return {
        programId: _id,
        name,
        state,
        startsAt,
        enrolled,
        completed,
        withdrawn,
      };
    });
}

/** Every period there is, and how many members there were at its end: `total` after the last. */
function withTotals(
  happened: readonly Happened[],
  periods: readonly string[],
  total: number,
) {
  const known = new Map(happened.map((row) => [row.period, row]));
  let members = total;
  return periods
    .toReversed()
    .map((period) => {
      const row = known.get(period) ?? nothingIn(period);
      const atEnd = members;
      members = Math.max(0, members - row.joined + row.left);
      return { ...row, members: atEnd };
    })
    .toReversed();
}

function daysUntil(asOf: number): string[] {
  return Array.from({ length: DAYS_TOLD }, (_, at) =>
    dayOf(asOf - (DAYS_TOLD - 1 - at) * DAY_MS),
  );
}

function monthsUntil(asOf: number, happened: readonly Happened[]): string[] {
  const last = monthOf(asOf);
  const first = happened.reduce(
    (least, { period }) => (period < least ? period : least),
    last,
  );
  const months: string[] = [];
  for (let month = last; month >= first; month = monthBefore(month)) {
    months.push(month);
    if (months.length === MOST_MONTHS) break;
  }
  return months.toReversed();
}

function monthBefore(month: string): string {
  return monthOf(Date.parse(`${month}-01T00:00:00Z`) - DAY_MS);
}
