/** A community of so many members, put there by hand, and one of its organisers. */
import type { Id } from "../../../convex/_generated/dataModel";
import { keepTaggings } from "../../../convex/model/members/taggings";
import {
  addListings,
  aListing,
  CONTENT,
  insertProfile,
  type Matchable,
  type WorldCtx,
} from "../../support/matching";
import { insertMatch, insertRun } from "../../support/old-runs";
import { addOrganisation, asOrgMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

export const NOW = Date.UTC(2026, 10, 30, 11);
const DAY_MS = 86_400_000;
/** Rows a transaction. */
const CHUNK = 500;
const EVENTS = 40;
const ORGS = 40;
const MATCHES = 40;
/** As many as a roster shows. */
export const ROSTER = 500;
/** Every so-many-th member has it. */
const TAG_EVERY = 40;

export interface LargeCommunity {
  t: World;
  orgId: Id<"organisations">;
  organiser: Matchable;
  /** Everybody registered, up to a roster's most. */
  eventId: Id<"events">;
  /** On every fortieth member. */
  tagId: Id<"memberTags">;
}

export async function aLargeCommunity(
  members: number,
): Promise<LargeCommunity> {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const profileId = await t.run(
    async (ctx) => await insertProfile(ctx, admin.userId),
  );
  const organiser = { ...admin, profileId };
  const tagId = await t.run(async (ctx) => {
    await addOrgs(ctx);
    return await ctx.db.insert("memberTags", {
      orgId,
      name: "Mentor",
      nameKey: "mentor",
    });
  });
  const eventId = await t.run(async (ctx) => await addEvents(ctx, orgId));
  for (let from = 0; from < members; from += CHUNK) {
    await t.run(async (ctx) => {
      for (let at = from; at < Math.min(from + CHUNK, members); at += 1) {
        const userId = await addMember(ctx, { orgId, tagId, at });
        if (at < ROSTER) await register(ctx, { orgId, eventId, userId });
      }
    });
  }
  await t.run((ctx) =>
    ctx.db.insert("orgSums", { orgId, members, admins: 1, shown: members }),
  );
  await addOwnThings(t, organiser);
  return { t, orgId, organiser, eventId, tagId };
}

async function addOrgs(ctx: WorldCtx) {
  for (let at = 0; at < ORGS; at += 1) {
    const orgId = await ctx.db.insert("organisations", {
      name: `Org ${String(at).padStart(3, "0")}`,
      slug: `org-${at}`,
      purpose: "To meet.",
      city: "Salta",
      country: "AR",
      website: "",
      isSample: false,
      searchText: `org ${at} to meet`,
    });
    await ctx.db.insert("orgSums", { orgId, members: at, admins: 1, shown: 0 });
  }
}

/** Half are over; answers one of those. */
async function addEvents(ctx: WorldCtx, orgId: Id<"organisations">) {
  const ids: Id<"events">[] = [];
  for (let at = 0; at < EVENTS; at += 1) {
    const startsAt = NOW + (at - EVENTS / 2) * DAY_MS;
    ids.push(
      await ctx.db.insert("events", {
        orgId,
        title: `Evening ${at}`,
        description: "",
        startsAt,
        endsAt: startsAt + 1,
        timeZone: "UTC",
        place: "",
        url: "",
        isOnline: false,
        audience: "everyone",
        state: "scheduled",
        origin: "own",
        editedFields: [],
        sequence: 0,
        changedAt: startsAt,
      }),
    );
  }
  const [first] = ids;
  if (first === undefined) throw new Error("no events");
  return first;
}

interface NewMember {
  orgId: Id<"organisations">;
  tagId: Id<"memberTags">;
  at: number;
}

async function addMember(ctx: WorldCtx, { orgId, tagId, at }: NewMember) {
  const name = `Member ${String(at).padStart(5, "0")}`;
  const email = `member${at}@example.org`;
  const userId = await ctx.db.insert("users", { name, email });
  await insertProfile(ctx, userId, {
    ...CONTENT,
    basics: { ...CONTENT.basics, fullName: name },
  });
  await ctx.db.insert("memberships", {
    orgId,
    userId,
    role: "member",
    audience: "everyone",
    joinedAt: NOW - at,
  });
  const row = {
    orgId,
    userId,
    role: "member" as const,
    audience: "everyone" as const,
    joinedAt: NOW - at,
    name,
    nameKey: name.toLowerCase(),
    email,
    headline: "",
    city: "Salta",
    country: "AR",
    skillKeys: [],
    shownSectionCount: 1,
    tagIds: at % TAG_EVERY === 0 ? [tagId] : [],
    engagement: "new" as const,
    engagementRank: 0,
    searchText: name.toLowerCase(),
  };
  await ctx.db.insert("memberRows", row);
  await keepTaggings(ctx, row);
  return userId;
}

async function register(
  ctx: WorldCtx,
  about: {
    orgId: Id<"organisations">;
    eventId: Id<"events">;
    userId: Id<"users">;
  },
) {
  await ctx.db.insert("registrations", {
    ...about,
    answer: "going",
    state: "confirmed",
    since: NOW,
    startsAt: NOW,
  });
}

/** The organiser's matches and notifications. */
async function addOwnThings(t: World, organiser: Matchable) {
  await addListings(
    t,
    Array.from({ length: MATCHES }, (_, at) => aListing(at)),
  );
  await t.run(async (ctx) => {
    const runId = await insertRun(ctx, organiser);
    const listings = await ctx.db.query("opportunities").take(MATCHES);
    for (const { _id: opportunityId } of listings) {
      await insertMatch(ctx, organiser, { runId, opportunityId });
    }
    for (let at = 0; at < MATCHES; at += 1) {
      await ctx.db.insert("notifications", {
        userId: organiser.userId,
        dedupeKey: String(at),
        subject: { kind: "mailUndeliverable" },
        createdAt: at,
      });
    }
  });
}
