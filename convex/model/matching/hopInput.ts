import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { scorerProfile } from "../../shared/profilePassages";
import { vLocale } from "../../tables/account";
import { aliasOf } from "./checking";
import type { Batch, Run } from "./runs";

/** A listing as a scorer will read it, with what the save needs to know of it. */
export const vHopListing = v.object({
  opportunityId: v.id("opportunities"),
  changedAt: v.number(),
  title: v.string(),
  organisationName: v.string(),
  description: v.string(),
  textLanguage: v.string(),
  kind: v.string(),
  level: v.optional(v.string()),
  workplace: v.string(),
  placeTexts: v.array(v.string()),
});

/** The one read of a hop. Nothing in `profile` says who the person is. */
export const vHopInput = v.object({
  locale: vLocale,
  seed: v.number(),
  profile: v.object({
    passages: v.array(v.object({ key: v.string(), text: v.string() })),
    workPermissions: v.array(v.string()),
    noWorkPermissions: v.array(v.string()),
    languages: v.array(v.object({ code: v.string(), level: v.string() })),
    noLanguages: v.optional(v.array(v.string())),
    noSkills: v.optional(v.array(v.string())),
    country: v.string(),
    skills: v.optional(
      v.array(v.object({ name: v.string(), level: v.optional(v.string()) })),
    ),
  }),
  batches: v.array(
    v.object({
      batchId: v.id("matchBatches"),
      /** When its call may be made (ms). */
      startsAt: v.optional(v.number()),
      /** In the run's stored order; listings that closed meanwhile are left out. */
      listings: v.array(vHopListing),
    }),
  ),
});

export type HopListing = Infer<typeof vHopListing>;
export type HopInput = Infer<typeof vHopInput>;

/** What a hop's calls will be made of; null when its run or the profile is gone. */
export async function readHopOf(
  ctx: QueryCtx,
  runId: Id<"matchRuns">,
  batchIds: readonly Id<"matchBatches">[],
): Promise<HopInput | null> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null) return null;
  const batches = await Promise.all(
    batchIds.map((id) => ctx.db.get("matchBatches", id)),
  );
  return await readHop(
    ctx,
    run,
    batches.filter((batch) => batch !== null),
  );
}

/** What these batches' calls will be made of; null when the profile is gone. */
export async function readHop(
  ctx: QueryCtx,
  run: Run,
  batches: readonly Batch[],
): Promise<HopInput | null> {
  const profile = await ctx.db.get("profiles", run.profileId);
  if (profile === null) return null;
  return {
    locale: run.locale,
    seed: run.seed,
    profile: scorerProfile(profile.content),
    batches: await Promise.all(
      batches.map(async (batch) => ({
        batchId: batch._id,
        startsAt: batch.notBefore,
        listings: await readListings(ctx, batch.opportunityIds),
      })),
    ),
  };
}

/** What one call asks about these listings, in their order. */
export function requestOf(
  { profile, locale, seed }: Pick<HopInput, "profile" | "locale" | "seed">,
  listings: readonly HopListing[],
) {
  return {
    profile,
    locale,
    canary: `canary-${seed.toString(36)}`,
    listings: listings.map(
      ({ opportunityId: _id, changedAt: _at, ...listing }, at) => ({
        ...listing,
        alias: aliasOf(at),
      }),
    ),
  };
}

export async function readListings(
  ctx: QueryCtx,
  opportunityIds: readonly Id<"opportunities">[],
): Promise<HopListing[]> {
  const rows = await Promise.all(
    opportunityIds.map((id) => ctx.db.get("opportunities", id)),
  );
  return rows.flatMap((row) =>
    row?.status === "open"
      ? [
          {
            opportunityId: row._id,
            changedAt: row.changedAt,
            title: row.title,
            organisationName: row.organisationName,
            description: row.description,
            textLanguage: row.textLanguage,
            kind: row.kind,
            level: row.facts.level,
            workplace: row.facts.workplace,
            placeTexts: row.facts.places.map(({ text }) => text),
          },
        ]
      : [],
  );
}
