import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import {
  IMPORT_LIMITS,
  IMPORT_UNDO_MS,
  type ImportRowKind,
} from "../../shared/communities/imports";
import { refusal } from "../../shared/errors";
import { boundedPage } from "../../shared/limits";
import {
  vImportCounts,
  vImportFields,
  vImportProblem,
  vImportRowKind,
  vImportState,
} from "../../tables/memberImports";
import { rowsOf } from "./rows";

type Import = Doc<"memberImports">;

/** Shown of those there were; older ones can no longer be undone. */
const MOST_SHOWN = 20;

export const vImportView = v.object({
  importId: v.id("memberImports"),
  fileName: v.string(),
  state: vImportState,
  createdAt: v.number(),
  /** "" for whoever is gone or hides their name. */
  createdByName: v.string(),
  mapping: vImportFields,
  counts: vImportCounts,
  newTags: v.array(v.string()),
  isSending: v.boolean(),
  finishedAt: v.union(v.number(), v.null()),
  /** Null where there is nothing to undo. */
  undoUntil: v.union(v.number(), v.null()),
  /** Rows that were left out can still be read. */
  hasRows: v.boolean(),
});
export type ImportView = Infer<typeof vImportView>;

export const vImportRowView = v.object({
  row: v.number(),
  /** Normalised; as the file has it in `values`. */
  address: v.string(),
  name: v.string(),
  tags: v.array(v.string()),
  kind: vImportRowKind,
  problems: v.array(vImportProblem),
  values: vImportFields,
});

export async function getImport(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  id: string,
): Promise<ImportView | null> {
  const importId = ctx.db.normalizeId("memberImports", id);
  const file =
    importId === null ? null : await ctx.db.get("memberImports", importId);
  if (file?.orgId !== orgId) return null;
  const [view] = await toViews(ctx, orgId, [file]);
  return view ?? null;
}

/** The latest first. */
export async function listImports(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<ImportView[]> {
  const files = await ctx.db
    .query("memberImports")
    .withIndex("by_orgId_and_createdAt", (q) => q.eq("orgId", orgId))
    .order("desc")
    .take(MOST_SHOWN);
  return await toViews(ctx, orgId, files);
}

/** Of one kind, in the file's order. */
export async function listRows(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  importId: Id<"memberImports">,
  {
    kind,
    paginationOpts,
  }: { kind: ImportRowKind; paginationOpts: PaginationOptions },
): Promise<PaginationResult<Infer<typeof vImportRowView>>> {
  await requireImport(ctx, orgId, importId);
  const found = await ctx.db
    .query("memberImportRows")
    .withIndex("by_importId_and_kind_and_row", (q) =>
      q.eq("importId", importId).eq("kind", kind),
    )
    .paginate(boundedPage(paginationOpts));
  return { ...found, page: found.page.map(toImportRowView) };
}

/** To whoever runs its organisation; refuses NOT_FOUND. */
export async function requireImport(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  importId: Id<"memberImports">,
): Promise<Import> {
  const file = await ctx.db.get("memberImports", importId);
  if (file?.orgId !== orgId) throw refusal("NOT_FOUND");
  return file;
}

/** Until when a committed import can be undone; null for any other. */
export function undoUntilOf({
  state,
  finishedAt,
  rowsRemovedAt,
}: Import): number | null {
  if (state !== "committed" || rowsRemovedAt !== undefined) return null;
  return finishedAt === undefined ? null : finishedAt + IMPORT_UNDO_MS;
}

async function toViews(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  files: readonly Import[],
): Promise<ImportView[]> {
  const rows = await rowsOf(
    ctx,
    orgId,
    files.map(({ createdById }) => createdById),
  );
  return files.map((file) => ({
    importId: file._id,
    fileName: file.fileName,
    state: file.state,
    createdAt: file.createdAt,
    createdByName: rows.get(file.createdById)?.name ?? "",
    mapping: file.mapping,
    counts: file.counts,
    newTags: file.newTags.slice(0, IMPORT_LIMITS.tags),
    isSending: file.isSending,
    finishedAt: file.finishedAt ?? null,
    undoUntil: undoUntilOf(file),
    hasRows: file.rowsRemovedAt === undefined && file.state !== "discarded",
  }));
}

function toImportRowView({
  row,
  address,
  name,
  tags,
  kind,
  problems,
  values,
}: Doc<"memberImportRows">): Infer<typeof vImportRowView> {
  return { row, address, name, tags, kind, problems, values };
}
