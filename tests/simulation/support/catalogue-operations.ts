/** What imports bring while a member has a reading, and what becomes of the background's own steps. */
import { internal } from "../../../convex/_generated/api";
import { importListings } from "../../support/listings";
import type { Operation, Scene } from "./scene";
import { CATALOGUE_SIZE, rowsOf, shortListing } from "./world";

const { background, ops } = internal.matching;
const { imports } = internal.opportunities;

/** What changes or closes is told to, and read for, whoever has a match with it. */
const isNotBystanders = ({ sourceKey }: { sourceKey: string }) =>
  sourceKey !== "listing-00";

/** Of the catalogue that every stage opens with; the first is the bystander's. */
const known = ({ random }: Scene) => random.whole(1, CATALOGUE_SIZE - 1);
const unknown = ({ random }: Scene) => random.whole(60, 99);

/** Imports the listings of these numbers as a board tells them today. */
async function bring(scene: Scene, numbers: number[]): Promise<boolean> {
  const { stage, random, witness } = scene;
  const take = random.whole(1, 1e6);
  const listings = [...new Set(numbers)].map((number) =>
    shortListing(number, `Role ${number}, take ${take}.`),
  );
  const { added, changed, reopened } = await importListings(stage.t, listings);
  const keys = new Set(listings.map(({ sourceKey }) => sourceKey));
  const rows = await rowsOf(stage.t, "opportunities");
  witness.noteImport(rows.filter(({ sourceKey }) => keys.has(sourceKey)));
  return added + changed + reopened > 0;
}

/** A board that still names all its listings but one. */
async function dropOne({ stage, random, witness }: Scene): Promise<boolean> {
  const rows = await rowsOf(stage.t, "opportunities");
  const open = rows.filter(({ status }) => status === "open");
  const gone = random.pick(open.filter(isNotBystanders));
  const kept = open.flatMap(({ _id, sourceKey }) =>
    _id === gone._id ? [] : [sourceKey],
  );
  const { importedAt } = await stage.t.mutation(imports.begin, {
    key: "test",
    name: "test",
    format: "json",
  });
  const run = { sourceKey: "test", importedAt };
  const saved = { ...run, listings: [], keptKeys: kept };
  await stage.t.mutation(imports.saveChunk, saved);
  const { closed } = await stage.t.mutation(imports.closeVanished, run);
  if (closed > 0) witness.noteClosed(gone._id);
  return closed > 0;
}

async function breakWalk(
  { stage }: Scene,
  how: "canceled" | "gone",
): Promise<boolean> {
  const [walk] = await rowsOf(stage.t, "catalogueWalks");
  const jobId = walk?.jobId;
  if (jobId === undefined) return false;
  return await stage.t.run(async (ctx) => {
    const job = await ctx.db.system.get("_scheduled_functions", jobId);
    if (job?.state.kind !== "pending") return false;
    if (how === "canceled") await ctx.scheduler.cancel(jobId);
    else await ctx.db.delete(jobId as never);
    return true;
  });
}

/** Sends a step of the walk that is under way again, `back` steps late. */
async function repeatStep({ stage }: Scene, back: number): Promise<boolean> {
  const [walk] = await rowsOf(stage.t, "catalogueWalks");
  if (walk?.state !== "walking") return false;
  const step = { step: walk.step - back };
  await stage.t.run(async (ctx) => {
    await ctx.scheduler.runAfter(0, background.walkStep, step);
    await ctx.scheduler.runAfter(0, background.walkStep, step);
  });
  return true;
}

/** Leaves the background next to nothing of its share of the member's day. */
async function tightenDay({ stage, witness }: Scene): Promise<boolean> {
  const rows = await rowsOf(stage.t, "llmCounters");
  const day = new Date().toISOString().slice(0, 10);
  const mine = rows.find(
    ({ scopeId, period }) => scopeId === stage.ada.userId && period === day,
  );
  const booked = (mine?.costMicroUsd ?? 0) + (mine?.reservedMicroUsd ?? 0);
  await stage.t.mutation(ops.setSwitches, {
    memberDailyCapMicroUsd: 2 * (booked + 1),
  });
  witness.background.noteTightDay();
  return true;
}

export const CATALOGUE_OPERATIONS: readonly Operation[] = [
  {
    fault: "background: an import changes listings",
    act: (scene) => bring(scene, [known(scene), known(scene), known(scene)]),
  },
  {
    fault: "background: an import adds and changes listings",
    act: (scene) => bring(scene, [known(scene), unknown(scene)]),
  },
  { fault: "background: a listing leaves its board", act: dropOne },
  {
    fault: "background: a listing leaves its board and comes back",
    act: async (scene) => {
      if (!(await dropOne(scene))) return false;
      const rows = await rowsOf(scene.stage.t, "opportunities");
      const closed = rows.filter(({ status }) => status === "closed");
      const { sourceKey } = scene.random.pick(closed.filter(isNotBystanders));
      return await bring(scene, [Number(sourceKey.slice(-2))]);
    },
  },
  {
    fault: "background: the cron comes twice",
    act: async ({ stage }) => {
      await stage.t.run(async (ctx) => {
        await ctx.scheduler.runAfter(0, background.sweep, {});
        await ctx.scheduler.runAfter(0, background.sweep, {});
        await ctx.scheduler.runAfter(0, background.serve, {});
      });
      return true;
    },
  },
  {
    fault: "background: a step of the walk comes twice",
    act: (scene) => repeatStep(scene, 0),
  },
  {
    fault: "background: a step of the walk comes late",
    act: (scene) => repeatStep(scene, 1),
  },
  {
    fault: "background: a step of the walk is cancelled",
    act: (scene) => breakWalk(scene, "canceled"),
  },
  {
    fault: "background: a step's row is missing",
    act: (scene) => breakWalk(scene, "gone"),
  },
  { fault: "background: the day's share is used up", act: tightenDay },
];
