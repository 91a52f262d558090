/**
 * Founding an organisation: a member applies, a platform admin decides. Whoever
 * applied becomes the first admin of what is approved.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { countryByCode } from "../../shared/countries";
import { refusal } from "../../shared/errors";
import { boundedText, LIMITS, requiredText } from "../../shared/limits";
import type { Member } from "../access";
import { notify } from "../notifications/notify";
import { sanitiseLink } from "../profiles/links";
import {
  retractFromOperators,
  settleOperators,
  tellOperators,
} from "./foundingNews";
import { findBySlug } from "./list";
import { join } from "./memberships";
import { orgSearchText, slugOf } from "./names";
import { toApplicationView, type ApplicationView } from "./views";

type Application = Doc<"orgApplications">;

/** What an organisation says of itself. */
export const vOrgFacts = v.object({
  name: v.string(),
  purpose: v.string(),
  city: v.string(),
  country: v.string(),
  website: v.string(),
});
export type OrgFacts = Infer<typeof vOrgFacts>;

/** Wishes of one member that may wait for a decision at once. */
const MOST_PENDING = 3;
const MOST_SHOWN = 20;

/** What an organisation says of itself, checked; refuses INVALID at the field. */
export function checkedFacts(facts: OrgFacts): OrgFacts {
  const country = facts.country.trim();
  if (countryByCode(country) === undefined) {
    throw refusal("INVALID", {
      field: "country",
      details: { reason: "required" },
    });
  }
  return {
    name: requiredText("name", facts.name, LIMITS.line),
    purpose: requiredText("purpose", facts.purpose, LIMITS.answer),
    city: boundedText("city", facts.city, LIMITS.line),
    country,
    website: sanitiseLink("website", facts.website),
  };
}

/** The same wish asked for twice, by a second tap, is one. */
export async function apply(
  ctx: MutationCtx,
  member: Member,
  wish: OrgFacts & { note: string },
): Promise<Id<"orgApplications">> {
  const facts = checkedFacts(wish);
  const note = boundedText("note", wish.note, LIMITS.paragraph);
  const slug = await requireFreeSlug(ctx, facts.name);
  const waiting = (await listOf(ctx, member._id)).filter(isPending);
  const same = waiting.find((each) => each.slug === slug);
  if (same !== undefined) return same._id;
  if (waiting.length >= MOST_PENDING) {
    throw refusal("CONFLICT", { details: { reason: "tooManyPending" } });
  }
  const applicationId = await ctx.db.insert("orgApplications", {
    applicantId: member._id,
    state: "pending",
    slug,
    note,
    ...facts,
    appliedAt: Date.now(),
  });
  await tellOperators(ctx, { _id: applicationId, name: facts.name });
  return applicationId;
}

/** Takes back what was not decided yet. Twice is no error. */
export async function withdraw(
  ctx: MutationCtx,
  member: Member,
  applicationId: Id<"orgApplications">,
): Promise<void> {
  const application = await ctx.db.get("orgApplications", applicationId);
  if (application?.applicantId !== member._id) throw refusal("NOT_FOUND");
  if (application.state === "withdrawn") return;
  if (!isPending(application)) throw refusal("CONFLICT");
  await ctx.db.patch("orgApplications", applicationId, { state: "withdrawn" });
  await retractFromOperators(ctx, application);
}

/** The member's own, the newest first. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
): Promise<ApplicationView[]> {
  return (await listOf(ctx, member._id)).map(toApplicationView);
}

async function listOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("orgApplications")
    .withIndex("by_applicantId_and_appliedAt", (q) =>
      q.eq("applicantId", userId),
    )
    .order("desc")
    .take(MOST_SHOWN);
}

/**
 * Founds what was applied for, with its applicant as first admin; answers its
 * address. Twice is no error; after another decision CONFLICT.
 */
export async function approve(
  ctx: MutationCtx,
  reviewer: Member,
  application: Application,
): Promise<string> {
  if (application.state === "approved") return application.slug;
  if (!isPending(application)) throw refusal("CONFLICT");
  const { name, purpose, city, country, website } = application;
  // Another of the name may have been founded since.
  const slug = await requireFreeSlug(ctx, name);
  const facts = { name, purpose, city, country, website };
  const orgId = await ctx.db.insert("organisations", {
    ...facts,
    slug,
    searchText: orgSearchText(facts),
    isSample: false,
  });
  await join(ctx, {
    orgId,
    userId: application.applicantId,
    role: "admin",
    audience: "members",
  });
  await decide(ctx, reviewer, application, { state: "approved", slug, orgId });
  return slug;
}

/** The reviewer says why; the applicant reads it. Twice is no error. */
export async function decline(
  ctx: MutationCtx,
  reviewer: Member,
  application: Application,
  why: string,
): Promise<void> {
  if (application.state === "declined") return;
  if (!isPending(application)) throw refusal("CONFLICT");
  const decisionNote = requiredText("why", why, LIMITS.paragraph);
  await decide(ctx, reviewer, application, { state: "declined", decisionNote });
}

async function decide(
  ctx: MutationCtx,
  reviewer: Member,
  application: Application,
  decision: Partial<Application>,
) {
  await ctx.db.patch("orgApplications", application._id, {
    ...decision,
    decidedAt: Date.now(),
    decidedById: reviewer._id,
  });
  await settleOperators(ctx, application);
  const { _id, applicantId, name } = application;
  await notify(ctx, applicantId, `foundingDecided:${_id}`, {
    kind: "foundingDecided",
    orgName: name,
    orgSlug: decision.orgId === undefined ? null : (decision.slug ?? null),
  });
}

export async function requireApplication(
  ctx: QueryCtx,
  applicationId: Id<"orgApplications">,
): Promise<Application> {
  const application = await ctx.db.get("orgApplications", applicationId);
  if (application === null) throw refusal("NOT_FOUND");
  return application;
}

/** Refuses INVALID at the name: it is what people must tell apart. */
async function requireFreeSlug(ctx: QueryCtx, name: string): Promise<string> {
  const slug = slugOf(name);
  if (slug === "") {
    throw refusal("INVALID", {
      field: "name",
      details: { reason: "required" },
    });
  }
  if ((await findBySlug(ctx, slug)) !== null) {
    throw refusal("INVALID", { field: "name", details: { reason: "taken" } });
  }
  return slug;
}

function isPending({ state }: Application): boolean {
  return state === "pending";
}
