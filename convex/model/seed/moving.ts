/** Sample communities in a store that is kept: found by what they were saved as, moved by whole weeks. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { claim } from "../attendance/claims";
import { findAttendance } from "../attendance/rows";
import * as Sessions from "../programs/sessions";
import type { Program, ProgramFacts } from "../programs/views";
import { externalIdOf, organiserOf, type SeedEvent } from "./communities";
import { findByName } from "./programs";

type OrgId = Id<"organisations">;
type Event = Doc<"events">;

/** Registered for one event of a sample organisation; it has about forty members. */
const MOST_PEOPLE = 200;
/** Links of an organisation that are older than the sample's own: none. */
const MOST_LINKS = 20;
/** Between a sample's key and the number of times it was held anew; sorts before any letter. */
const AGAIN = "#";
const DIGITS = 4;

/** When a link of this label was made; null for none. */
export async function findLinkTime(
  ctx: QueryCtx,
  orgId: OrgId,
  label: string,
): Promise<number | null> {
  const links = await ctx.db
    .query("invitations")
    .withIndex("by_orgId_and_kind_and_createdAt", (q) =>
      q.eq("orgId", orgId).eq("kind", "link"),
    )
    .take(MOST_LINKS);
  return links.find((link) => link.label === label)?.createdAt ?? null;
}

/** The event of the data, or the last time it was held anew. */
export async function findLatest(
  ctx: QueryCtx,
  key: string,
): Promise<Event | null> {
  const first = externalIdOf(key);
  const again = first + AGAIN;
  const latest = await ctx.db
    .query("events")
    .withIndex("by_sourceId_and_externalId", (q) =>
      q
        .eq("sourceId", undefined)
        .gte("externalId", again)
        .lte("externalId", again + "9".repeat(DIGITS)),
    )
    .order("desc")
    .first();
  if (latest !== null) return latest;
  return await ctx.db
    .query("events")
    .withIndex("by_sourceId_and_externalId", (q) =>
      q.eq("sourceId", undefined).eq("externalId", first),
    )
    .unique();
}

export function nextKey(key: string, { externalId = "" }: Event): string {
  const [, times = "0"] = externalId.split(AGAIN);
  const next = String(Number(times) + 1);
  return key + AGAIN + next.padStart(DIGITS, "0");
}

export async function isAnyAt(
  ctx: QueryCtx,
  orgId: OrgId,
  startsAt: number,
): Promise<boolean> {
  const event = await ctx.db
    .query("events")
    .withIndex("by_orgId_and_startsAt", (q) =>
      q.eq("orgId", orgId).eq("startsAt", startsAt),
    )
    .first();
  return event !== null;
}

/** Of the backdrop, who said something of coming, and of whom nobody has said whether they came. */
export async function unmarkedOf(
  ctx: QueryCtx,
  event: Event,
): Promise<SeedEvent["answers"][number][]> {
  if (event.state === "cancelled") return [];
  const registrations = await ctx.db
    .query("registrations")
    .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", event._id))
    .take(MOST_PEOPLE);
  const unmarked = [];
  for (const { userId, answer, state } of registrations) {
    if (state === "waiting") continue;
    const user = await ctx.db.get("users", userId);
    if (user?.isBackdrop !== true) continue;
    const known = await findAttendance(ctx, event._id, userId);
    if (known === null) unmarked.push({ userId, answer });
  }
  return unmarked;
}

export async function mark(
  ctx: MutationCtx,
  event: Event,
  claims: SeedEvent["claims"],
): Promise<void> {
  const organiser = await organiserOf(ctx, event.orgId);
  for (const said of claims) {
    if (said.source !== "organiser") continue;
    await claim(ctx, {
      event,
      ...said,
      ...(organiser && { byId: organiser._id }),
    });
  }
}

/**
 * Puts a program off to where `facts` have it, while it is in the state it was
 * saved in and at dates of ours; one that runs goes on to the new end, with what
 * is coming of its events.
 */
export async function moveProgram(
  ctx: MutationCtx,
  orgId: OrgId,
  {
    facts,
    state,
    coming,
    stepMs,
  }: {
    facts: Pick<ProgramFacts, "name" | "startsAt" | "endsAt">;
    state: Program["state"];
    coming: readonly string[];
    stepMs: number;
  },
): Promise<void> {
  const program = await findByName(ctx, orgId, facts.name);
  if (program?.state !== state || state === "completed") return;
  const byMs = facts.endsAt - program.endsAt;
  if (byMs < 0 || byMs % stepMs !== 0) return;
  const isRunning = state === "running";
  if (!isRunning && facts.startsAt - program.startsAt !== byMs) return;
  if (byMs > 0) {
    const { startsAt, endsAt } = facts;
    const moved = isRunning ? { endsAt } : { startsAt, endsAt };
    await ctx.db.patch("programs", program._id, moved);
    await Sessions.putOff(ctx, program._id, byMs);
  }
  for (const key of isRunning ? coming : []) {
    const event = await findLatest(ctx, key);
    if (event !== null) {
      await Sessions.addSession(ctx, program, { eventId: event._id });
    }
  }
}
