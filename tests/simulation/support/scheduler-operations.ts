/** What schedulers, clocks and late deliveries do to a run. */
import { vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import type { Doc } from "../../../convex/_generated/dataModel";
import type { Operation, Scene } from "./scene";
import { newestRunOf, rowsOf, type Stage } from "./world";

const MINUTE = 60_000;
const { compute, watchdog, mutations } = internal.matching;

type Job = "watchdog" | "step" | "hop";

/** A scheduler row as a dashboard or a lost table leaves it. */
async function breakJob(
  { stage }: Scene,
  which: Job,
  how: "canceled" | "gone",
): Promise<boolean | string> {
  const run = await newestRunOf(stage);
  const jobId = run && (await jobOf(stage, run, which));
  if (jobId === undefined) return false;
  const isFirst = which === "step" && run?.state === "queued";
  return await stage.t.run(async (ctx) => {
    const job = await ctx.db.system.get("_scheduled_functions", jobId);
    if (job?.state.kind !== "pending") return false;
    if (how === "canceled") await ctx.scheduler.cancel(jobId);
    else await ctx.db.delete(jobId as never);
    return isFirst ? FIRST_STEP : true;
  });
}

const FIRST_STEP = "6 the first step never runs";

async function jobOf({ t }: Stage, run: Doc<"matchRuns">, which: Job) {
  if (which === "watchdog") return run.watchdogJobId;
  if (which === "step") return run.dispatchJobId;
  const batches = await rowsOf(t, "matchBatches");
  return batches.find(
    ({ runId, state }) => runId === run._id && state === "dispatched",
  )?.jobId;
}

async function schedule(
  { stage }: Scene,
  send: (
    ctx: Parameters<Parameters<Stage["t"]["run"]>[0]>[0],
    run: Doc<"matchRuns">,
  ) => Promise<unknown>,
): Promise<boolean> {
  const run = await newestRunOf(stage);
  if (run === undefined) return false;
  await stage.t.run(async (ctx) => {
    await send(ctx, run);
  });
  return true;
}

export const SCHEDULER_OPERATIONS: readonly Operation[] = [
  {
    fault: "7 watchdog while the step is alive",
    act: (scene) =>
      schedule(scene, (ctx, { _id, watchdogTick }) =>
        ctx.scheduler.runAfter(0, watchdog.check, {
          runId: _id,
          tick: watchdogTick,
        }),
      ),
  },
  {
    fault: "8 watchdog twice",
    act: (scene) =>
      schedule(scene, async (ctx, { _id, watchdogTick }) => {
        const args = { runId: _id, tick: watchdogTick };
        await ctx.scheduler.runAfter(0, watchdog.check, args);
        await ctx.scheduler.runAfter(0, watchdog.check, args);
      }),
  },
  {
    fault: "9 watchdog lost",
    act: (scene) => breakJob(scene, "watchdog", "canceled"),
  },
  {
    fault: "13 step's row missing",
    alsoIs: [FIRST_STEP],
    act: (scene) => breakJob(scene, "step", "gone"),
  },
  {
    fault: "14 step cancelled from the dashboard",
    alsoIs: [FIRST_STEP],
    act: (scene) => breakJob(scene, "step", "canceled"),
  },
  {
    fault: "13 hop's row missing",
    act: (scene) => breakJob(scene, "hop", "gone"),
  },
  {
    fault: "14 hop cancelled from the dashboard",
    act: (scene) => breakJob(scene, "hop", "canceled"),
  },
  {
    fault: "17 paused for two hours",
    act: async () => {
      vi.setSystemTime(Date.now() + 120 * MINUTE);
      return true;
    },
  },
  {
    fault: "18 clock jumps",
    act: async ({ random }) => {
      vi.setSystemTime(Date.now() + random.pick([-5, -1, 1, 5]) * MINUTE);
      return true;
    },
  },
  {
    fault: "23 duplicate step",
    act: async ({ stage, witness, random }) => {
      if (witness.steps.length === 0) return false;
      const step = random.pick(witness.steps.slice(-2));
      await stage.t.run((ctx) =>
        ctx.scheduler.runAfter(0, compute.processMatchBatch, step),
      );
      return true;
    },
  },
  {
    fault: "24 duplicate save",
    act: async ({ stage, witness, random }) => {
      if (witness.saves.length === 0) return false;
      const save = random.pick(witness.saves);
      await stage.t.mutation(mutations.saveBatchResults, save);
      return true;
    },
  },
  {
    fault: "25 dispatch twice",
    act: (scene) =>
      schedule(scene, (ctx, { _id }) =>
        ctx.scheduler.runAfter(0, compute.dispatchNext, { runId: _id }),
      ),
  },
  {
    fault: "26 very late step",
    act: async ({ stage, witness, random }) => {
      if (witness.steps.length === 0) return false;
      const step = random.pick(witness.steps);
      await stage.t.run((ctx) =>
        ctx.scheduler.runAfter(
          random.whole(1, 120_000),
          compute.processMatchBatch,
          step,
        ),
      );
      return true;
    },
  },
];
