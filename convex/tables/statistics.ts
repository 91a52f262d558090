import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { vProgramState } from "./programs";

/** How many have something in common, before it was decided whether that may be told. */
export const vTallied = v.object({ key: v.string(), count: v.number() });

/** Groups that may be told, the largest first; `rest` are in none of them. */
export const vTold = v.object({ groups: v.array(vTallied), rest: v.number() });

/** What happened in a day ("2026-11-27") or a month ("2026-11"), UTC. */
export const vHappened = v.object({
  period: v.string(),
  joined: v.number(),
  left: v.number(),
  /** Held, and by whom they were answered and attended, wholly or in part. */
  events: v.number(),
  going: v.number(),
  attended: v.number(),
});

const vProgramFigures = v.object({
  programId: v.id("programs"),
  name: v.string(),
  state: vProgramState,
  startsAt: v.number(),
  enrolled: v.number(),
  completed: v.number(),
  withdrawn: v.number(),
});

export const vStatistics = v.object({
  memberCount: v.number(),
  countries: v.object({
    groups: v.array(vTallied.extend({ cities: vTold })),
    rest: v.number(),
  }),
  skills: v.object({
    groups: v.array(
      vTallied.extend({ name: v.object({ en: v.string(), es: v.string() }) }),
    ),
    /** Who shows any; null where that may not be told. */
    sayCount: v.union(v.number(), v.null()),
  }),
  engagement: vTold,
  audience: vTold,
  /** The last three months, day by day; `members` at its end. */
  days: v.array(vHappened.extend({ members: v.number() })),
  /** At most ten years, month by month. */
  months: v.array(vHappened.extend({ members: v.number() })),
  programs: v.array(vProgramFigures),
});

export const vStatisticsStage = vOneOf([
  "members",
  "left",
  "events",
  "programs",
]);

export const statisticsTables = {
  /**
   * What may be told of an organisation's members and meetings, at most one row
   * each, with small groups left out already. Written by the last step of a
   * counting, over the one before; read by its organisers. Owner: none.
   */
  orgStatistics: defineTable({
    orgId: v.id("organisations"),
    computedAt: v.number(),
    content: vStatistics,
  }).index("by_orgId", ["orgId"]),

  /**
   * A counting under way: where it goes on, and what it has counted. Holds small
   * groups, hence no view but of how far it is. Written by its own steps; gone
   * with the last of them. Owner: none.
   */
  statisticsRuns: defineTable({
    orgId: v.id("organisations"),
    /** What is counted as of (ms). */
    asOf: v.number(),
    stage: vStatisticsStage,
    cursor: v.union(v.string(), v.null()),
    /** Raised with every step: a step that was replaced does nothing. */
    step: v.number(),
    jobId: v.optional(v.id("_scheduled_functions")),
    /** Members there were when it began; progress is told of so many. */
    expectedCount: v.number(),
    tally: v.object({
      members: v.number(),
      skillSayers: v.number(),
      countries: v.array(vTallied),
      /** By country and city, "AR/Rosario". */
      cities: v.array(vTallied),
      skills: v.array(vTallied),
      engagement: v.array(vTallied),
      audience: v.array(vTallied),
      days: v.array(vHappened),
      months: v.array(vHappened),
    }),
  }).index("by_orgId", ["orgId"]),
};
