/** What happens to the data that a run reads. */
import { expect } from "vitest";
import { internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { repack } from "../../../convex/model/opportunities/packing";
import { importListings } from "../../support/listings";
import { addListings, type WorldCtx } from "../../support/matching";
import type { Operation, Scene } from "./scene";
import type { Witness } from "./witness";
import { rowsOf, shortListing } from "./world";

/** Changes one listing, and its packed form, as an import would. */
async function changeListing(
  { stage, random }: Scene,
  change: (row: Doc<"opportunities">) => Partial<Doc<"opportunities">>,
): Promise<boolean> {
  return await stage.t.run(async (ctx) => {
    const rows = await ctx.db.query("opportunities").collect();
    const row = random.pick(rows);
    await ctx.db.patch("opportunities", row._id, change(row));
    const next = await ctx.db.get("opportunities", row._id);
    if (next !== null) await repack(ctx, [next]);
    return true;
  });
}

/** Closes listings as a source does that no longer names them. */
async function close(
  ctx: WorldCtx,
  witness: Witness,
  ids: readonly Id<"opportunities">[],
): Promise<void> {
  for (const id of ids) {
    const row = await ctx.db.get("opportunities", id);
    if (row === null) continue;
    await ctx.db.patch("opportunities", id, { status: "closed" });
    await repack(ctx, [{ ...row, status: "closed" }]);
    witness.noteClosed(id);
  }
}

/** By the operator's own hand; answers whether it changed anything. */
async function setPaused({ t }: Scene["stage"], isMatchingPaused: boolean) {
  const { setSwitches } = internal.matching.ops;
  const { before } = await t.mutation(setSwitches, { isMatchingPaused });
  return before.isMatchingPaused !== isMatchingPaused;
}

export const DATA_OPERATIONS: readonly Operation[] = [
  {
    fault: "36 delete the profile",
    act: async ({ stage, witness }) => {
      witness.noteGone();
      return await stage.t.run(async (ctx) => {
        const { profileId } = stage.ada;
        if ((await ctx.db.get("profiles", profileId)) === null) return false;
        await ctx.db.delete("profiles", profileId);
        const rows = await ctx.db.query("matches").collect();
        for (const row of rows) {
          if (row.profileId === profileId) {
            await ctx.db.delete("matches", row._id);
          }
        }
        return true;
      });
    },
  },
  {
    fault: "39 withdraw consent",
    act: async ({ stage, witness }) => {
      await witness.noteWithdrawal(stage);
      // Behind the chain's back, as a race would have it: no run is stopped for it.
      await stage.t.run((ctx) =>
        ctx.db.patch("users", stage.ada.userId, {
          matchingConsentAt: undefined,
        }),
      );
      return true;
    },
  },
  {
    fault: "40 archive a listing",
    act: async ({ stage, random, witness }) => {
      const { _id } = random.pick(await rowsOf(stage.t, "opportunities"));
      await stage.t.run((ctx) => close(ctx, witness, [_id]));
      return true;
    },
  },
  {
    fault: "41 delete a listing",
    act: async ({ stage, random, witness }) => {
      const row = random.pick(await rowsOf(stage.t, "opportunities"));
      return await stage.t.run(async (ctx) => {
        await close(ctx, witness, [row._id]);
        const matches = await ctx.db.query("matches").collect();
        // A listing that a match points at is closed, never removed.
        if (matches.some(({ opportunityId }) => opportunityId === row._id)) {
          return false;
        }
        await ctx.db.delete("opportunities", row._id);
        return true;
      });
    },
  },
  {
    fault: "42 edit a listing",
    act: (scene) =>
      changeListing(scene, (row) => ({
        description: `Changed. ${row.description}`,
        changedAt: Math.max(Date.now(), row.changedAt + 1),
      })),
  },
  {
    fault: "43 a deadline passes",
    act: (scene) => changeListing(scene, () => ({ deadline: Date.now() - 1 })),
  },
  {
    fault: "44 add a listing",
    act: async ({ stage, random }) => {
      await addListings(stage.t, [shortListing(random.whole(50, 99))]);
      return true;
    },
  },
  {
    fault: "47 close all of a batch",
    act: async ({ stage, random, witness }) => {
      const batches = await rowsOf(stage.t, "matchBatches");
      if (batches.length === 0) return false;
      const { opportunityIds } = random.pick(batches);
      await stage.t.run((ctx) => close(ctx, witness, opportunityIds));
      return true;
    },
  },
  {
    fault: "49 a source answers empty",
    act: async ({ stage }) => {
      const before = await rowsOf(stage.t, "opportunities");
      // Its board as it was before: the world's listings come from it.
      const { closed } = await importListings(stage.t, [], {
        isComplete: true,
      });
      expect(closed, "49 closed by an outage").toBe(0);
      return before.some(({ status }) => status === "open");
    },
  },
  {
    fault: "kill switch",
    act: async ({ stage, witness }) => {
      const isNew = await setPaused(stage, true);
      if (isNew) await witness.notePause(stage);
      return isNew;
    },
  },
  {
    fault: "kill switch lifted",
    act: async ({ stage, witness }) => {
      await witness.checkPause(stage);
      return await setPaused(stage, false);
    },
  },
];
