/**
 * A file of people comes in by chunks, and each row is judged as it comes. Until
 * somebody commits it, nobody is told anything and nothing else is changed.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { internal } from "../../_generated/api";
import {
  IMPORT_FIELDS,
  IMPORT_LIMITS,
  type ImportRowKind,
} from "../../shared/communities/imports";
import { refusal } from "../../shared/errors";
import { foldText } from "../../shared/folding";
import {
  boundedList,
  boundedNumber,
  boundedText,
  LIMITS,
  requiredText,
} from "../../shared/limits";
import { vImportFields } from "../../tables/memberImports";
import { takeMemberImport } from "../account/rateLimits";
import { isInvited } from "../orgs/mailInvitations";
import {
  judge,
  uniteTags,
  type ImportValues,
  type Judged,
} from "./importRules";
import { openTagBook } from "./importTags";
import { requireImport } from "./importViews";
import type { Organiser } from "./notes";
import { findByAddress } from "./rows";

type Import = Doc<"memberImports">;

/** Above every row number a spreadsheet can have. */
const LAST_ROW = 10_000_000;

export const vImportRow = v.object({ row: v.number(), values: vImportFields });
type ImportRow = Infer<typeof vImportRow>;

export const NO_COUNTS: Import["counts"] = {
  rows: 0,
  fresh: 0,
  known: 0,
  duplicate: 0,
  broken: 0,
  done: 0,
  invited: 0,
  mailed: 0,
  tagged: 0,
  joined: 0,
};

export async function begin(
  ctx: MutationCtx,
  { org, member }: Organiser,
  {
    fileName,
    columns,
    mapping,
  }: { fileName: string; columns: string[]; mapping: ImportValues },
): Promise<Id<"memberImports">> {
  requiredText("fileName", fileName, LIMITS.line);
  boundedList("columns", columns, IMPORT_LIMITS.columns);
  for (const column of columns) {
    boundedText("columns", column, IMPORT_LIMITS.cell);
  }
  for (const field of IMPORT_FIELDS) {
    boundedText(`mapping.${field}`, mapping[field] ?? "", IMPORT_LIMITS.cell);
  }
  requiredText("mapping.email", mapping.email ?? "", IMPORT_LIMITS.cell);
  await takeMemberImport(ctx, org._id);
  const now = Date.now();
  return await ctx.db.insert("memberImports", {
    orgId: org._id,
    createdById: member._id,
    actorId: member._id,
    createdAt: now,
    fileName,
    state: "receiving",
    mapping,
    columns,
    counts: NO_COUNTS,
    newTags: [],
    nextRow: 0,
    movedAt: now,
    isSending: false,
    madeTagIds: [],
  });
}

/** Takes the next rows, in the file's order; those that came before are passed over. */
export async function addRows(
  ctx: MutationCtx,
  { org }: Organiser,
  importId: Id<"memberImports">,
  rows: readonly ImportRow[],
): Promise<void> {
  boundedList("rows", rows, IMPORT_LIMITS.chunk);
  rows.forEach(checkRow);
  const file = await requireImport(ctx, org._id, importId);
  const unseen = rows.filter(({ row }) => row >= file.nextRow);
  if (unseen.length === 0) return;
  if (file.state !== "receiving") throw refusal("CONFLICT");
  if (file.counts.rows + unseen.length > IMPORT_LIMITS.rows) {
    throw refusal("INVALID", {
      field: "rows",
      details: { reason: "tooMany", limit: IMPORT_LIMITS.rows },
    });
  }
  const taking = await beginTaking(ctx, file);
  for (const row of unseen) await takeRow(ctx, taking, row);
  await ctx.db.patch("memberImports", importId, {
    counts: taking.counts,
    newTags: [...taking.newTags.values()],
    nextRow: (unseen.at(-1)?.row ?? 0) + 1,
    movedAt: Date.now(),
  });
}

/** All rows are there; refuses CONFLICT where some are not. Twice is no error. */
export async function finish(
  ctx: MutationCtx,
  { org }: Organiser,
  importId: Id<"memberImports">,
  rowCount: number,
): Promise<void> {
  const file = await requireImport(ctx, org._id, importId);
  if (file.state === "ready") return;
  if (file.state !== "receiving" || file.counts.rows !== rowCount) {
    throw refusal("CONFLICT");
  }
  await ctx.db.patch("memberImports", importId, {
    state: "ready",
    movedAt: Date.now(),
  });
}

/** Puts a file aside that was not committed, and forgets its rows. Twice is no error. */
export async function discard(
  ctx: MutationCtx,
  { org }: Organiser,
  importId: Id<"memberImports">,
): Promise<void> {
  const file = await requireImport(ctx, org._id, importId);
  if (file.state === "discarded") return;
  if (file.state !== "receiving" && file.state !== "ready") {
    throw refusal("CONFLICT");
  }
  await putAside(ctx, importId);
}

export async function putAside(
  ctx: MutationCtx,
  importId: Id<"memberImports">,
): Promise<void> {
  const now = Date.now();
  const state = "discarded" as const;
  const end = { state, finishedAt: now, movedAt: now };
  await ctx.db.patch("memberImports", importId, end);
  await ctx.scheduler.runAfter(0, internal.members.importSteps.removeRows, {
    importId,
  });
}

function checkRow(
  { row, values }: ImportRow,
  at: number,
  all: readonly ImportRow[],
) {
  const least = (all[at - 1]?.row ?? 0) + 1;
  boundedNumber(`rows.${at}.row`, row, least, LAST_ROW);
  if (!Number.isInteger(row)) {
    throw refusal("INVALID", { field: `rows.${at}.row` });
  }
  for (const [field, value] of Object.entries(values)) {
    boundedText(`rows.${at}.${field}`, value ?? "", IMPORT_LIMITS.cell);
  }
}

interface Taking {
  file: Import;
  counts: Import["counts"];
  /** By what they read as; of the whole file so far. */
  newTags: Map<string, string>;
  tagKeys: ReadonlySet<string>;
}

async function beginTaking(ctx: QueryCtx, file: Import): Promise<Taking> {
  const { byKey } = await openTagBook(ctx, file.orgId);
  return {
    file,
    counts: { ...file.counts },
    newTags: new Map(file.newTags.map((name) => [foldText(name), name])),
    tagKeys: new Set(byKey.keys()),
  };
}

async function takeRow(ctx: MutationCtx, taking: Taking, said: ImportRow) {
  const judged = judge(said.values);
  if (judged.problems.length === 0) noteTags(taking, judged);
  const { address, name, tags, problems } = judged;
  const kind =
    problems.length > 0 ? "broken" : await kindOf(ctx, taking.file, judged);
  await ctx.db.insert("memberImportRows", {
    importId: taking.file._id,
    row: said.row,
    address,
    name,
    tags,
    values: said.values,
    problems,
    kind,
  });
  taking.counts.rows += 1;
  taking.counts[kind] += 1;
}

/** Refuses a row whose tags would be more than an organisation may have. */
function noteTags({ newTags, tagKeys }: Taking, judged: Judged) {
  const wanted = judged.tags.filter((tag) => {
    const key = foldText(tag);
    return !tagKeys.has(key) && !newTags.has(key);
  });
  if (tagKeys.size + newTags.size + wanted.length > IMPORT_LIMITS.tags) {
    judged.problems.push({ field: "tags", code: "tooManyTags" });
    return;
  }
  for (const tag of wanted) newTags.set(foldText(tag), tag);
}

async function kindOf(
  ctx: MutationCtx,
  { _id: importId, orgId }: Import,
  { address, tags }: Judged,
): Promise<ImportRowKind> {
  const earlier = await ctx.db
    .query("memberImportRows")
    .withIndex("by_importId_and_address", (q) =>
      q.eq("importId", importId).eq("address", address),
    )
    .take(IMPORT_LIMITS.tagsEach);
  const first = earlier.find(
    ({ kind }) => kind === "fresh" || kind === "known",
  );
  if (first !== undefined) {
    const all = uniteTags(first.tags, tags).slice(0, IMPORT_LIMITS.tagsEach);
    if (all.length > first.tags.length) {
      await ctx.db.patch("memberImportRows", first._id, { tags: all });
    }
    return "duplicate";
  }
  const isKnown =
    (await findByAddress(ctx, orgId, address)) !== null ||
    (await isInvited(ctx, orgId, address));
  return isKnown ? "known" : "fresh";
}
