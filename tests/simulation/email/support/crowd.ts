/** Many members who are due at once, and what planning and sending them reads. */
import { ensurePreferences } from "../../../../convex/model/emails/preferences";
import { aListing, insertListings } from "../../../support/matching";
import { insertMatch, insertRun } from "../../../support/old-runs";
import { insertProfile } from "../../../support/matching";
import type { World } from "../../../support/setup";

/** Half of what a Convex transaction may do. */
export const HALF_OF_LIMITS = {
  docs: 16_000,
  bytes: 8 * 1_024 * 1_024,
  ranges: 2_048,
  written: 8_000,
} as const;
type Metrics = Record<keyof typeof HALF_OF_LIMITS, number>;

const MATCHES_EACH = 3;
const PAGE = 200;

/** Members with a few good matches that their next digest tells of. */
export async function addDue(
  t: Pick<World, "run">,
  count: number,
  timeZone: string,
): Promise<void> {
  const listings = await t.run((ctx) =>
    insertListings(
      ctx,
      Array.from({ length: 40 }, (_, at) => aListing(at)),
    ),
  );
  for (let from = 0; from < count; from += PAGE) {
    await t.run(async (ctx) => {
      for (let at = from; at < Math.min(from + PAGE, count); at += 1) {
        const userId = await ctx.db.insert("users", {
          name: `Member ${at}`,
          email: `member${at}@example.org`,
          emailVerificationTime: 1,
        });
        const owner = { userId, profileId: await insertProfile(ctx, userId) };
        const runId = await insertRun(ctx, owner);
        await ensurePreferences(ctx, { _id: userId }, timeZone);
        for (let match = 0; match < MATCHES_EACH; match += 1) {
          const opportunityId = listings[(at + match * 7) % listings.length]!;
          await insertMatch(ctx, owner, { runId, opportunityId });
        }
      }
    });
  }
}

/** Of the lines that functions log: the most that one transaction of each did. */
export function mostOf(lines: readonly string[]): Map<string, Metrics> {
  const most = new Map<string, Metrics>();
  for (const line of lines) {
    if (!line.startsWith('{"fn":"emails/')) continue;
    const { fn, ...said } = JSON.parse(line) as { fn: string } & Metrics;
    const known = most.get(fn) ?? { docs: 0, bytes: 0, ranges: 0, written: 0 };
    for (const key of ["docs", "bytes", "ranges", "written"] as const) {
      known[key] = Math.max(known[key], said[key]);
    }
    most.set(fn, known);
  }
  return most;
}
