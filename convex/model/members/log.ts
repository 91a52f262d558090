/** The audit log, read: by organisers of their organisation, by members of what is about them. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { boundedPage } from "../../shared/limits";
import type { Member } from "../access";
import { rowsOf } from "./rows";
import type { AuditLine } from "./views";

type Line = Doc<"auditLines">;

/** Of one organisation, or of one of its members, the latest first. */
export async function logOfOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  id: string | undefined,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<AuditLine>> {
  boundedPage(paginationOpts);
  const subjectId =
    id === undefined ? undefined : ctx.db.normalizeId("users", id);
  if (subjectId === null) return { page: [], isDone: true, continueCursor: "" };
  const lines = ctx.db.query("auditLines");
  const found = await (
    subjectId === undefined
      ? lines.withIndex("by_orgId_and_at", (q) => q.eq("orgId", orgId))
      : lines.withIndex("by_orgId_and_subjectId_and_at", (q) =>
          q.eq("orgId", orgId).eq("subjectId", subjectId),
        )
  )
    .order("desc")
    .paginate(paginationOpts);
  const names = await namesIn(ctx, orgId, found.page);
  const page = found.page.map((line) => toLine(line, names));
  return { ...found, page };
}

/** What is about the member, in every organisation, the latest first. */
export async function logAboutMe(
  ctx: QueryCtx,
  member: Member,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<AuditLine & { orgName: string }>> {
  boundedPage(paginationOpts);
  const found = await ctx.db
    .query("auditLines")
    .withIndex("by_subjectId_and_at", (q) => q.eq("subjectId", member._id))
    .order("desc")
    .paginate(paginationOpts);
  const [orgs, actors] = await Promise.all([
    readOnce(
      ctx,
      "organisations",
      found.page.map(({ orgId }) => orgId),
    ),
    readOnce(
      ctx,
      "users",
      found.page.flatMap(({ actorId }) => actorId ?? []),
    ),
  ]);
  const page = found.page.map((line) => ({
    ...toLine(
      line,
      // Whoever acts on somebody as an organiser is named to them.
      new Map([...actors].map(([id, { name = "" }]) => [id, name])),
    ),
    orgName: orgs.get(line.orgId)?.name ?? "",
  }));
  return { ...found, page };
}

/** As the members table names them: whoever hides their name has none here either. */
async function namesIn(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  lines: readonly Line[],
): Promise<Map<Id<"users">, string>> {
  const ids = lines.flatMap(({ actorId, subjectId }) => [
    ...(actorId === undefined ? [] : [actorId]),
    ...(subjectId === undefined ? [] : [subjectId]),
  ]);
  const rows = await rowsOf(ctx, orgId, ids);
  return new Map([...rows].map(([id, { name }]) => [id, name]));
}

function toLine(line: Line, names: Map<Id<"users">, string>): AuditLine {
  const { action, at, actorId, subjectId, details } = line;
  const nameOf = (id: Id<"users"> | undefined) =>
    (id !== undefined && names.get(id)) || "";
  return {
    action,
    at,
    by: byWhom(line),
    actorName: nameOf(actorId),
    subjectName: nameOf(subjectId),
    subjectId: subjectId ?? null,
    details,
  };
}

function byWhom({ actorId, subjectId }: Line): AuditLine["by"] {
  if (actorId === undefined) return "system";
  return actorId === subjectId ? "self" : "other";
}
