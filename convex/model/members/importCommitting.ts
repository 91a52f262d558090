/**
 * What a file asks for is done, some rows a step. A step is one transaction that
 * begins where the last one ended and finds what was done already: run twice, or
 * taken up after a crash, it does nothing twice.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { internal } from "../../_generated/api";
import { refusal } from "../../shared/errors";
import type { Locale } from "../../shared/vocabulary";
import {
  holdInvitation,
  isInvited,
  mailInvitation,
} from "../orgs/mailInvitations";
import { audit } from "./audit";
import { addTags, openTagBook, tagIdsOf, type TagBook } from "./importTags";
import { requireImport } from "./importViews";
import type { Organiser } from "./notes";
import { findByAddress } from "./rows";

type Import = Doc<"memberImports">;
type Row = Doc<"memberImportRows">;

/** Each may put twenty tags on somebody, with a line of the log for each, or make a mail. */
const ROWS_A_STEP = 40;

/** Begins; twice is no error. Refuses CONFLICT before all rows are judged, and once it was put aside or undone. */
export async function commit(
  ctx: MutationCtx,
  { org, member }: Organiser,
  importId: Id<"memberImports">,
  { isSending, locale }: { isSending: boolean; locale: Locale },
): Promise<void> {
  const { state } = await requireImport(ctx, org._id, importId);
  if (state === "committing" || state === "committed") return;
  if (state !== "ready") throw refusal("CONFLICT");
  await start(ctx, importId, { isSending, locale, actorId: member._id });
}

/** Mails the invitations that were held; what was mailed is not mailed again. */
export async function send(
  ctx: MutationCtx,
  { org, member }: Organiser,
  importId: Id<"memberImports">,
): Promise<void> {
  const { state, isSending } = await requireImport(ctx, org._id, importId);
  if (isSending) return;
  if (state !== "committed") throw refusal("CONFLICT");
  await start(ctx, importId, { isSending: true, actorId: member._id });
}

async function start(
  ctx: MutationCtx,
  importId: Id<"memberImports">,
  choice: Pick<Import, "isSending" | "actorId"> & { locale?: Locale },
) {
  const { counts } = (await ctx.db.get("memberImports", importId)) ?? {};
  if (counts === undefined) throw new Error(`import ${importId} is gone`);
  await ctx.db.patch("memberImports", importId, {
    ...choice,
    state: "committing",
    nextRow: 0,
    counts: { ...counts, done: 0 },
    movedAt: Date.now(),
  });
  await goOn(ctx, importId);
}

export async function goOn(
  ctx: MutationCtx,
  importId: Id<"memberImports">,
): Promise<void> {
  await ctx.scheduler.runAfter(0, internal.members.importSteps.step, {
    importId,
  });
}

/** The next rows of an import that is being committed. */
export async function commitRows(
  ctx: MutationCtx,
  file: Import,
): Promise<void> {
  const rows = await nextRows(ctx, file, ROWS_A_STEP);
  const book = await openTagBook(ctx, file.orgId);
  const counts = { ...file.counts };
  for (const row of rows) {
    await commitRow(ctx, { file, book, counts }, row);
    counts.done += 1;
  }
  const isOver = rows.length < ROWS_A_STEP;
  const now = Date.now();
  await ctx.db.patch("memberImports", file._id, {
    counts,
    madeTagIds: [...file.madeTagIds, ...book.madeIds],
    nextRow: (rows.at(-1)?.row ?? file.nextRow) + 1,
    movedAt: now,
    ...(isOver && { state: "committed" as const, finishedAt: now }),
  });
  if (isOver) await writeDown(ctx, { ...file, counts });
  else await goOn(ctx, file._id);
}

/** From where the chain is, in the file's order. */
export async function nextRows(
  ctx: MutationCtx,
  { _id: importId, nextRow }: Import,
  count: number,
): Promise<Row[]> {
  return await ctx.db
    .query("memberImportRows")
    .withIndex("by_importId_and_row", (q) =>
      q.eq("importId", importId).gte("row", nextRow),
    )
    .take(count);
}

interface Committing {
  file: Import;
  book: TagBook;
  counts: Import["counts"];
}

async function commitRow(ctx: MutationCtx, chain: Committing, row: Row) {
  if (row.kind === "broken" || row.kind === "duplicate") return;
  if (row.made?.userId !== undefined) return;
  if (row.made?.invitationId !== undefined) {
    await mailOf(ctx, chain, row.made.invitationId);
    return;
  }
  const { file } = chain;
  const member = await findByAddress(ctx, file.orgId, row.address);
  if (member !== null) await merge(ctx, chain, row, member.userId);
  else if (!(await isInvited(ctx, file.orgId, row.address))) {
    await invite(ctx, chain, row);
  }
}

/** Of a member, the file can say one thing: tags. The rest is theirs to say. */
async function merge(
  ctx: MutationCtx,
  { file, book, counts }: Committing,
  { _id, tags }: Row,
  userId: Id<"users">,
) {
  const wanted = await tagIdsOf(ctx, file.orgId, book, tags);
  const tagIds = await addTags(ctx, organiserOf(file), userId, wanted);
  await ctx.db.patch("memberImportRows", _id, { made: { userId, tagIds } });
  if (tagIds.length > 0) counts.tagged += 1;
}

async function invite(
  ctx: MutationCtx,
  chain: Committing,
  { _id, address, tags }: Row,
) {
  const { file, book, counts } = chain;
  const invitationId = await holdInvitation(ctx, organiserOf(file), {
    address,
    locale: file.locale ?? "en",
    tagIds: await tagIdsOf(ctx, file.orgId, book, tags),
  });
  await ctx.db.patch("memberImportRows", _id, { made: { invitationId } });
  counts.invited += 1;
  await mailOf(ctx, chain, invitationId);
}

async function mailOf(
  ctx: MutationCtx,
  { file, counts }: Committing,
  invitationId: Id<"invitations">,
) {
  if (!file.isSending) return;
  const isMailed = await mailInvitation(ctx, organiserOf(file), invitationId);
  if (isMailed) counts.mailed += 1;
}

export function organiserOf({ orgId, actorId }: Import): Organiser {
  return { org: { _id: orgId }, member: { _id: actorId } };
}

async function writeDown(ctx: MutationCtx, file: Import) {
  const { invited, mailed, tagged, duplicate, broken } = file.counts;
  const by = { orgId: file.orgId, actorId: file.actorId };
  const isFirst = file.finishedAt === undefined;
  await audit(
    ctx,
    isFirst
      ? {
          ...by,
          action: "membersImported",
          details: { invited, mailed, tagged, left: duplicate + broken },
        }
      : {
          ...by,
          action: "invitationMade",
          details: { kind: "address", count: mailed },
        },
  );
}
