/** People and listings that matching can work with. */
import { vi } from "vitest";
import { api } from "../../convex/_generated/api";
import type { Doc, Id } from "../../convex/_generated/dataModel";
import type { MutationCtx } from "../../convex/_generated/server";
import { repack } from "../../convex/model/opportunities/packing";
import {
  emptyPreferences,
  emptySectionRevs,
} from "../../convex/model/profiles/content";
import { completenessOf } from "../../convex/shared/completeness";
import type { ImportedListing } from "../../convex/tables/opportunities";
import type { ProfileContent } from "../../convex/tables/profiles";
import { asMember, type Person } from "./people";
import type { World } from "./setup";

export const CONTENT: ProfileContent = {
  basics: {
    fullName: "Ada Quiroga",
    headline: "Data analyst for public health",
    city: "Rosario",
    country: "AR",
    timeZone: "America/Argentina/Buenos_Aires",
    languages: [
      { code: "es", level: "native" },
      { code: "en", level: "fluent" },
    ],
    links: ["https://example.org/ada"],
  },
  education: [],
  work: [
    {
      id: "w1",
      title: "Analyst",
      organisation: "City Health Office",
      start: "2021",
      end: "",
      isCurrent: true,
      description:
        "Built weekly reports in Python and SQL for clinic managers.",
    },
  ],
  skills: [{ name: "Python" }, { name: "SQL" }, { name: "Statistics" }],
  interests: ["public health"],
  goals: "Use data to make clinics work better.",
  seeking: "A research or engineering role, remote.",
  preferences: { ...emptyPreferences(), workPermissions: ["AR"] },
};

export type WorldCtx = MutationCtx;

export interface Matchable extends Person {
  profileId: Id<"profiles">;
}

/** A member who may ask for matches: consent given, profile ready. */
export async function aMatchable(
  t: World,
  fields: Parameters<typeof asMember>[1] & { content?: ProfileContent } = {},
): Promise<Matchable> {
  const { content = CONTENT, ...user } = fields;
  const person = await asMember(t, { matchingConsentAt: 1, ...user });
  const profileId = await t.run((ctx) =>
    insertProfile(ctx, person.userId, content),
  );
  return { ...person, profileId };
}

export async function insertProfile(
  ctx: WorldCtx,
  userId: Id<"users">,
  content = CONTENT,
): Promise<Id<"profiles">> {
  return await ctx.db.insert("profiles", {
    userId,
    content,
    sectionRevs: emptySectionRevs(),
    rev: 1,
    editedAt: 1,
    filledSections: completenessOf(content).filled,
  });
}

/** The `index`th listing of a test catalogue: open to everyone unless `fields` say otherwise. */
export function aListing(
  index: number,
  fields: Partial<ImportedListing> = {},
): ImportedListing & { postedAt: number } {
  const number = String(index).padStart(2, "0");
  return {
    sourceKey: `listing-${number}`,
    title: `Role ${number}`,
    organisationName: `Institute ${number}`,
    description: [
      `Role ${number} keeps our clinics supplied with good numbers.`,
      "You have experience with Python.",
      "You write clear SQL.",
      "Knowledge of Rust is a plus.",
    ].join("\n"),
    kind: "research",
    facts: {
      workplace: "remote",
      places: [],
      remoteRegions: ["ANYWHERE"],
      visaSponsorship: "unknown",
      languages: [],
    },
    textLanguage: "en",
    applyUrl: `https://example.org/apply/${number}`,
    ...fields,
    postedAt: fields.postedAt ?? 1_000 + index,
  };
}

/** Puts listings into the catalogue as an import would leave them. */
export async function addListings(
  t: World,
  listings: (ImportedListing & { postedAt: number })[],
): Promise<Id<"opportunities">[]> {
  return await t.run((ctx) => insertListings(ctx, listings));
}

export async function insertListings(
  ctx: WorldCtx,
  listings: (ImportedListing & { postedAt: number })[],
  more: (index: number) => Partial<Doc<"opportunities">> = () => ({}),
): Promise<Id<"opportunities">[]> {
  const rows = [];
  for (const [index, listing] of listings.entries()) {
    const id = await insertListing(ctx, listing, more(index));
    const row = await ctx.db.get("opportunities", id);
    if (row !== null) rows.push(row);
  }
  await repack(ctx, rows);
  return rows.map(({ _id }) => _id);
}

/** One that no run will find: it is in no pack. Packing takes ten times as long as the row. */
export async function insertListing(
  ctx: WorldCtx,
  listing: ImportedListing & { postedAt: number },
  more: Partial<Doc<"opportunities">> = {},
): Promise<Id<"opportunities">> {
  return await ctx.db.insert("opportunities", {
    ...listing,
    source: "test",
    status: "open",
    firstSeenAt: 1,
    lastSeenAt: 1,
    changedAt: 1,
    contentHash: listing.sourceKey,
    searchText: listing.title,
    isSample: true,
    ...more,
  });
}

/** A catalogue of `count` listings that are open to everyone. */
export async function aCatalogue(
  t: World,
  count: number,
): Promise<Id<"opportunities">[]> {
  return await addListings(
    t,
    Array.from({ length: count }, (_, index) => aListing(index)),
  );
}

/**
 * Runs what is due, and what that makes due, under fake timers. Small steps, so
 * that no lease runs out and no watchdog comes due by the test's own hand.
 */
export async function drain(t: World): Promise<void> {
  await t.finishAllScheduledFunctions(() => vi.advanceTimersByTime(20), 2_000);
}

/** Lets `ms` pass, then runs what came due. */
export async function pass(t: World, ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await drain(t);
}

/** Asks as this person and lets the run come to its end. */
export async function matched(
  t: World,
  person: Matchable,
): Promise<Id<"matchRuns">> {
  const { runId } = await person.as.mutation(
    api.matches.triggerMatchComputation,
    {},
  );
  await drain(t);
  if (runId === undefined) throw new Error("no run was started");
  return runId;
}

/** One page of a person's matches, the best first. */
export async function matchesOf(
  person: Person,
  status: "open" | "saved" | "dismissed" | "applied" = "open",
) {
  const { page } = await person.as.query(api.matches.listMine, {
    status,
    paginationOpts: { numItems: 50, cursor: null },
  });
  return page;
}

/** The person's best open match. */
export async function bestMatchOf(person: Person) {
  const [best] = await matchesOf(person);
  if (best === undefined) throw new Error("no match was found");
  return best;
}
