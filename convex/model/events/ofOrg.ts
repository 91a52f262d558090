/** What an organisation's page says of its events. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import type { Member } from "../access";
import { findRegistration } from "./registering";
import { toEventCard, type EventCard } from "./views";

/** A page's worth; the rest is found among the events. */
const MOST_COMING = 6;

/** From `asOf` (ms) on, the next first; those for members to its members alone. */
export async function comingOf(
  ctx: QueryCtx,
  org: Doc<"organisations">,
  viewer: { member: Member | null; isInside: boolean },
  asOf: number,
): Promise<EventCard[]> {
  const audiences = viewer.isInside
    ? (["everyone", "members"] as const)
    : (["everyone"] as const);
  const found = await Promise.all(
    audiences.map((audience) =>
      ctx.db
        .query("events")
        .withIndex("by_orgId_and_audience_and_state_and_startsAt", (q) =>
          q
            .eq("orgId", org._id)
            .eq("audience", audience)
            .eq("state", "scheduled")
            .gte("startsAt", asOf),
        )
        .take(MOST_COMING),
    ),
  );
  const next = found
    .flat()
    .sort((one, other) => one.startsAt - other.startsAt)
    .slice(0, MOST_COMING);
  return await Promise.all(
    next.map(async (event) => {
      const mine =
        viewer.member === null
          ? null
          : await findRegistration(ctx, event._id, viewer.member._id);
      return toEventCard(event, org, mine);
    }),
  );
}
