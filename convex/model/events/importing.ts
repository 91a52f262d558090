/** Events out of a file: its table of cells comes from the browser, and is saved page by page. */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import {
  MOST_TABLE_CELLS,
  MOST_TABLE_ROWS,
  readEventTable,
  type EventTable,
} from "../../shared/calendar/eventTable";
import { refusal } from "../../shared/errors";
import { boundedList } from "../../shared/limits";
import { claim } from "./claiming";
import {
  checkedFacts,
  insertSource,
  requireRoom,
  requireSource,
  type Source,
} from "./sources";
import { MOST_NAMED } from "./syncing";

const SAVE_PAGE = 25;

interface Import {
  label: string;
  audience: Source["audience"];
  timeZone: string;
  /** The header's cells first. */
  rows: readonly (readonly string[])[];
  /** A later version of the same file: what it names again is changed, not doubled. */
  sourceId?: Id<"eventSources"> | undefined;
}

/** Saves a file's events; refuses INVALID at "rows", naming the problem, for one that cannot be read. */
export async function importFile(
  ctx: MutationCtx,
  org: Doc<"organisations">,
  { sourceId, rows, ...wanted }: Import,
): Promise<Id<"eventSources">> {
  const facts = checkedFacts("csv", { ...wanted, address: "" });
  boundedList("rows", rows, MOST_TABLE_ROWS + 1);
  for (const row of rows) boundedList("rows", row, MOST_TABLE_CELLS);
  const read = readEventTable(rows, facts.timeZone);
  if ("problem" in read || read.events.length === 0) {
    const reason = "problem" in read ? read.problem : "empty";
    throw refusal("INVALID", { field: "rows", details: { reason } });
  }
  const into = await ensureSource(ctx, org, facts, sourceId);
  await claim(ctx, into, "again");
  const leaseToken = (await ctx.db.get("eventSources", into))?.leaseToken;
  if (leaseToken === undefined) throw new Error(`source ${into} is not held`);
  await schedulePages(ctx, { sourceId: into, leaseToken }, read);
  return into;
}

async function ensureSource(
  ctx: MutationCtx,
  org: Doc<"organisations">,
  facts: ReturnType<typeof checkedFacts>,
  sourceId: Id<"eventSources"> | undefined,
): Promise<Id<"eventSources">> {
  if (sourceId === undefined) {
    await requireRoom(ctx, org._id, "");
    return await insertSource(ctx, org._id, "csv", facts);
  }
  const source = await requireSource(ctx, org, sourceId);
  if (source.kind !== "csv") throw refusal("CONFLICT");
  await ctx.db.patch("eventSources", sourceId, facts);
  return sourceId;
}

/** In one transaction with the row: the pages come in turn, and each once. */
async function schedulePages(
  ctx: MutationCtx,
  held: { sourceId: Id<"eventSources">; leaseToken: string },
  { events, skipped }: Extract<EventTable, { events: unknown[] }>,
): Promise<void> {
  const total = events.length;
  for (let at = 0; at < total; at += SAVE_PAGE) {
    const isLast = at + SAVE_PAGE >= total;
    const end = {
      detail: "",
      skippedCount: skipped.length,
      skipped: skipped.slice(0, MOST_NAMED),
    };
    // A little apart, so that none overtakes another.
    await ctx.scheduler.runAfter(at * 10, internal.events.syncing.importPage, {
      ...held,
      events: events.slice(at, at + SAVE_PAGE),
      total,
      end: isLast ? end : null,
    });
  }
}
