/** Guards of what is read in the background. */
import type { Mutant } from "./mutants";

const BACKGROUND = "tests/backend/matching/background.test.ts";
const SHARES = "tests/backend/matching/background-shares.test.ts";
const CRASH_POINTS = "tests/simulation/background-crash-points.test.ts";
const RECOMPUTE = "tests/backend/operations/recompute.test.ts";

export const BACKGROUND_MUTANTS: readonly Mutant[] = [
  {
    guard: "one step of the walk at a time",
    file: "model/matching/walking.ts",
    find: "walk.step !== step",
    replace: "walk.step < step - 50",
    shownBy: BACKGROUND,
  },
  {
    guard: "changed again under a walk",
    file: "model/matching/walking.ts",
    find: "if (row?.at === at)",
    replace: "if (row !== null)",
    shownBy: BACKGROUND,
  },
  {
    guard: "a lost step of the walk",
    file: "model/matching/walking.ts",
    find: "if (!(await isJobAlive(ctx, walk.jobId)))",
    replace: "if (walk.jobId === undefined)",
    shownBy: CRASH_POINTS,
  },
  {
    guard: "a changed listing is queued",
    file: "model/matching/walking.ts",
    find: "listing.changedAt > match.judgedAt",
    replace: "listing.changedAt > match.judgedAt + 1e15",
    shownBy: BACKGROUND,
  },
  {
    guard: "what is put away is no news",
    file: "model/matching/changes.ts",
    find: "if (isPutAway(match)) return;",
    replace: "",
    shownBy: BACKGROUND,
  },
  {
    guard: "only who may be reached",
    file: "model/matching/walking.ts",
    find: "if (!mayBeReached(member, profile)) {",
    replace: "if (member === null || profile === null) {",
    shownBy: "background schedules",
  },
  {
    guard: "no change has the stamp of another",
    file: "model/matching/collecting.ts",
    find: "const at = Math.max(now, known.at + 1);",
    replace: "const at = now;",
    shownBy: BACKGROUND,
  },
  {
    guard: "the background waits for a run",
    file: "model/matching/serving.ts",
    find: "if (isBusy) return now + BACKGROUND.waitForRunMs;",
    replace: "",
    shownBy: "background schedules",
  },
  {
    guard: "a stopped reading is left alone",
    file: "model/matching/serving.ts",
    find: 'if (reading.state === "cancelled")',
    replace: 'if (reading.state === "queued")',
    shownBy: "background schedules",
  },
  {
    guard: "the background begins nothing it may not pay",
    file: "model/matching/serving.ts",
    find: "(await mayPay(ctx, reads, now))",
    replace: "((await mayPay(ctx, reads, now)) || true)",
    shownBy: SHARES,
  },
  {
    guard: "runs a day",
    file: "model/matching/serving.ts",
    find: "rest.length + 1 >= BACKGROUND.runsPerDay",
    replace: "rest.length + 1 >= 99",
    shownBy: SHARES,
  },
  {
    guard: "only what is still unread",
    file: "model/matching/serving.ts",
    find: "await stillUnread(ctx, reading, reads.opportunityIds)",
    replace: "[...reads.opportunityIds]",
    shownBy: "background schedules",
  },
  {
    guard: "only a whole run has read",
    file: "model/matching/backgroundQueue.ts",
    find: 'state === "done" ? await whatWasRead',
    replace: 'state !== "cancelled" ? await whatWasRead',
    shownBy: "background schedules",
  },
  {
    guard: "a profile is read once",
    file: "model/matching/backgroundQueue.ts",
    find: "hasRead?.isProfile !== true",
    replace: "hasRead?.isProfile !== undefined",
    shownBy: SHARES,
  },
  {
    guard: "the background gives way",
    file: "model/matching/starting.ts",
    find: "await giveWay(ctx, member._id);",
    replace: "",
    shownBy: "background schedules",
  },
  {
    guard: "the kept part of the day",
    file: "model/matching/dispatching.ts",
    find: "...(run.isUnasked && { dayShare: BACKGROUND.budgetShare }),",
    replace: "",
    shownBy: "background schedules",
  },
  {
    guard: "nothing queued that is not open to the member",
    file: "model/matching/unread.ts",
    find: 'verdict === "blocked") return false;',
    replace: 'verdict === "ask") return true;',
    shownBy: BACKGROUND,
  },
  {
    guard: "one step of a recomputation at a time",
    file: "model/matching/recomputing.ts",
    find: "recomputation.step !== step",
    replace: "recomputation.step < step",
    shownBy: RECOMPUTE,
  },
  {
    guard: "a recomputation's width",
    file: "model/matching/recomputing.ts",
    find: "if (tally.started === room) break;",
    replace: "",
    shownBy: RECOMPUTE,
  },
  {
    guard: "a living step is not replaced",
    file: "model/matching/recomputing.ts",
    find: "if (await isJobAlive(ctx, running.stepJobId)) return false;",
    replace: "",
    shownBy: RECOMPUTE,
  },
];
