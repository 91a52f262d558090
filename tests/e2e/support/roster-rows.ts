/** Evenings of a sample organisation that ended, with forty people who said they would come. */
import type { Id } from "../../../convex/_generated/dataModel";
import type { MutationCtx } from "../../../convex/_generated/server";
import { addToSums } from "../../../convex/model/events/sums";

export const REGISTRANTS = 40;
export const EVENINGS = ["Forty one by one", "Forty by two organisers"];

const DAY = 24 * 60 * 60_000;

/** No function makes a registration for an event that is over. */
export async function writeEvenings(ctx: MutationCtx): Promise<void> {
  const org = await ctx.db
    .query("organisations")
    .withIndex("by_slug", (q) => q.eq("slug", "nodo-sur"))
    .unique();
  if (org === null) throw new Error("the demo has no Nodo Sur");
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_userId", (q) => q.eq("orgId", org._id))
    .take(REGISTRANTS);
  if (memberships.length < REGISTRANTS) throw new Error("too few members");
  for (const title of EVENINGS) {
    await writeEvening(ctx, org._id, title, memberships);
  }
}

async function writeEvening(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  title: string,
  people: readonly { userId: Id<"users"> }[],
) {
  const startsAt = Date.now() - DAY;
  const eventId = await ctx.db.insert("events", {
    orgId,
    title,
    description: "",
    startsAt,
    endsAt: startsAt + DAY / 12,
    timeZone: "America/Argentina/Buenos_Aires",
    place: "",
    url: "",
    isOnline: false,
    audience: "members",
    state: "scheduled",
    origin: "own",
    editedFields: [],
    sequence: 0,
    changedAt: startsAt,
  });
  for (const { userId } of people) {
    const said = { answer: "going", state: "confirmed" } as const;
    const about = { eventId, orgId, userId, startsAt, since: startsAt };
    await ctx.db.insert("registrations", { ...about, ...said });
  }
  await addToSums(ctx, eventId, { going: people.length });
}
