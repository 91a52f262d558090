import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { completenessOf } from "../../shared/completeness";
import { refusal } from "../../shared/errors";
import type { Locale } from "../../shared/vocabulary";
import type { ProfileContent } from "../../tables/profiles";
import { emptySectionRevs } from "../profiles/content";
import { ensurePreferences } from "../emails/preferences";
import { join } from "../orgs/memberships";
import { orgSearchText } from "../orgs/names";
import { findProfile } from "../profiles/profiles";

export interface SeedPerson {
  email: string;
  name: string;
  locale: Locale;
  platformRole: "member" | "platformAdmin";
  memberships: readonly { slug: string; role: "member" | "admin" }[];
  content: ProfileContent;
}

/** Refuses CONFLICT when anyone is here who is not sample data. */
export async function requireNoRealMembers(ctx: MutationCtx): Promise<void> {
  for (const isSample of [undefined, false]) {
    const person = await ctx.db
      .query("users")
      .withIndex("by_isSample_and_isBackdrop", (q) =>
        q.eq("isSample", isSample),
      )
      .first();
    if (person !== null) {
      throw refusal("CONFLICT", { details: { reason: "realMembers" } });
    }
  }
}

/** Adds the organisations that are not there yet; answers how many. */
export async function saveOrganisations(
  ctx: MutationCtx,
  organisations: readonly Omit<
    Doc<"organisations">,
    "_id" | "_creationTime" | "isSample" | "archivedAt"
  >[],
): Promise<number> {
  let added = 0;
  for (const organisation of organisations) {
    if ((await findOrg(ctx, organisation.slug)) !== null) continue;
    await ctx.db.insert("organisations", {
      ...organisation,
      searchText: orgSearchText(organisation),
      isSample: true,
    });
    added += 1;
  }
  return added;
}

/** Adds the people who are not there yet; what a person has edited since stays. */
export async function savePeople(
  ctx: MutationCtx,
  people: readonly SeedPerson[],
): Promise<number> {
  let added = 0;
  for (const person of people) {
    const existing = await ctx.db
      .query("users")
      .withIndex("email", (q) => q.eq("email", person.email))
      .unique();
    const userId = existing?._id ?? (await addUser(ctx, person));
    if (existing === null) added += 1;
    await addProfile(ctx, userId, person.content);
    for (const membership of person.memberships) {
      await addMembership(ctx, userId, membership);
    }
  }
  return added;
}

/** Makes a sample person due for what an alert would tell them; refuses NOT_FOUND for anybody else. */
export async function askForAlert(
  ctx: MutationCtx,
  email: string,
): Promise<void> {
  const user = await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", email))
    .unique();
  if (user?.isSample !== true) throw refusal("NOT_FOUND");
  const preferences = await ensurePreferences(ctx, user);
  if (!preferences.isOn.matchAlert) return;
  const nextAlertAt = Date.now();
  await ctx.db.patch("mailPreferences", preferences._id, { nextAlertAt });
}

async function addUser(
  ctx: MutationCtx,
  { email, name, locale, platformRole }: SeedPerson,
): Promise<Id<"users">> {
  const now = Date.now();
  return await ctx.db.insert("users", {
    name,
    email,
    emailVerificationTime: now,
    platformRole,
    locale,
    matchingConsentAt: now,
    isSample: true,
  });
}

async function addProfile(
  ctx: MutationCtx,
  userId: Id<"users">,
  content: ProfileContent,
): Promise<void> {
  if ((await findProfile(ctx, userId)) !== null) return;
  const revs = Object.keys(emptySectionRevs()).map((name) => [name, 1]);
  await ctx.db.insert("profiles", {
    userId,
    content,
    sectionRevs: Object.fromEntries(revs) as Doc<"profiles">["sectionRevs"],
    rev: 1,
    editedAt: Date.now(),
    filledSections: completenessOf(content).filled,
  });
  await ensurePreferences(ctx, { _id: userId }, content.basics.timeZone);
}

async function addMembership(
  ctx: MutationCtx,
  userId: Id<"users">,
  { slug, role }: { slug: string; role: "member" | "admin" },
): Promise<void> {
  const org = await findOrg(ctx, slug);
  if (org === null) throw new Error(`no organisation ${slug} to join`);
  const audience = "members";
  await join(ctx, { orgId: org._id, userId, role, audience });
}

/** The organisation of this address, archived or not. */
export async function findOrg(ctx: QueryCtx, slug: string) {
  return await ctx.db
    .query("organisations")
    .withIndex("by_slug", (q) => q.eq("slug", slug))
    .unique();
}
