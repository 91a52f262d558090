import type { FunctionArgs, FunctionReturnType } from "convex/server";
import { internal } from "../../convex/_generated/api";
import type { RowError } from "../../convex/integrations/listings/types";
import { LIMITS } from "../../convex/shared/limits";
import type { Board } from "./read-board";

const { begin, saveChunk, closeVanished, finish } =
  internal.opportunities.imports;
type Step =
  typeof begin | typeof saveChunk | typeof closeVanished | typeof finish;

/** Whoever may call internal mutations: the HTTP client with an admin key, or a test world. */
export interface ImportClient {
  mutation<F extends Step>(
    step: F,
    args: FunctionArgs<F>,
  ): Promise<FunctionReturnType<F>>;
}

export interface ImportResult {
  added: number;
  changed: number;
  unchanged: number;
  reopened: number;
  closed: number;
  errors: (Omit<RowError, "reason"> & { reason: string })[];
  /** Why what the file lacks was left open; absent when it was closed. */
  keptOpen?: "incomplete" | "unknownRows";
}

/**
 * Sends a board in chunks. What has vanished is closed only after a complete board
 * of which every row is accounted for: a row too broken to name itself might be
 * any of the open listings.
 */
export async function sendBoard(
  client: ImportClient,
  board: Board,
): Promise<ImportResult> {
  const { importedAt } = await client.mutation(begin, {
    ...board.source,
    format: board.format,
  });
  const run = { sourceKey: board.source.key, importedAt };
  const result = await sendListings(client, board, run);
  const keptOpen = reasonToKeepOpen(board);
  if (keptOpen === undefined) result.closed += await closeRest(client, run);
  const { added, changed, unchanged, reopened, closed, errors } = result;
  await client.mutation(finish, {
    ...run,
    added,
    changed: changed + reopened,
    unchanged,
    closed,
    errors: board.errors.length + errors.length,
  });
  return { ...result, ...(keptOpen && { keptOpen }) };
}

interface Run {
  sourceKey: string;
  importedAt: number;
}

async function sendListings(
  client: ImportClient,
  { listings, errors }: Board,
  run: Run,
): Promise<ImportResult> {
  const result: ImportResult = {
    added: 0,
    changed: 0,
    unchanged: 0,
    reopened: 0,
    closed: 0,
    errors: [],
  };
  const good = new Set(listings.map(({ sourceKey }) => sourceKey));
  const kept = errors.flatMap(({ key }) =>
    key === undefined || good.has(key) ? [] : [key],
  );
  const size = LIMITS.importChunk;
  const count = Math.max(listings.length, kept.length);
  for (let at = 0; at < count; at += size) {
    const saved = await client.mutation(saveChunk, {
      ...run,
      listings: listings.slice(at, at + size),
      keptKeys: kept.slice(at, at + size),
    });
    result.added += saved.added;
    result.changed += saved.changed;
    result.unchanged += saved.unchanged;
    result.reopened += saved.reopened;
    result.closed += saved.closed;
    result.errors.push(...saved.refusedKeys.map(refusedRow));
  }
  return result;
}

function refusedRow(key: string) {
  return { row: 0, key, field: "listing", reason: "catalogueFull" };
}

function reasonToKeepOpen({
  isComplete,
  errors,
}: Board): ImportResult["keptOpen"] {
  if (!isComplete) return "incomplete";
  return errors.some(({ key }) => key === undefined)
    ? "unknownRows"
    : undefined;
}

async function closeRest(client: ImportClient, run: Run): Promise<number> {
  let closed = 0;
  for (let hasMore = true; hasMore;) {
    const answer = await client.mutation(closeVanished, run);
    closed += answer.closed;
    hasMore = answer.hasMore;
  }
  return closed;
}
