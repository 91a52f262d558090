/** What an organisation's page says of its programs. */
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vProgramKind } from "../../tables/programs";

/** A page's worth; the rest is found among the programs. */
const MOST_OPEN = 6;

export const vOpenProgram = v.object({
  programId: v.id("programs"),
  name: v.string(),
  kind: vProgramKind,
  startsAt: v.number(),
  endsAt: v.number(),
});

/** Those one can get into now, the next to begin first; those for members to its members alone. */
export async function openOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  isInside: boolean,
): Promise<Infer<typeof vOpenProgram>[]> {
  const audiences = isInside
    ? (["everyone", "members"] as const)
    : (["everyone"] as const);
  const found = await Promise.all(
    audiences.map((audience) =>
      ctx.db
        .query("programs")
        .withIndex("by_orgId_and_audience_and_state_and_startsAt", (q) =>
          q.eq("orgId", orgId).eq("audience", audience).eq("state", "open"),
        )
        .take(MOST_OPEN),
    ),
  );
  return found
    .flat()
    .sort((one, other) => one.startsAt - other.startsAt)
    .slice(0, MOST_OPEN)
    .map(({ _id, name, kind, startsAt, endsAt }) => ({
      programId: _id,
      name,
      kind,
      startsAt,
      endsAt,
    }));
}
