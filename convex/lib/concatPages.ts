/**
 * Pages over several streams laid end to end, with convex-helpers' cursor
 * contract: a page ends where its cursor says, and `endCursor` pins it there, so
 * that pages stay adjacent while rows come and go.
 */
import type { QueryStream } from "convex-helpers/server/stream";
import type { PaginationOptions, PaginationResult } from "convex/server";
import { refusal } from "../shared/errors";

interface Bounds {
  /** Rows one page may read, filtered-out rows included. */
  maximumRowsRead: number;
  maximumBytesRead: number;
}

interface Position {
  stream: number;
  /** A cursor of that stream; null is its start. */
  cursor: string | null;
}

/** convex-helpers' cursor for "everything has been read". */
const END = "[]";

/**
 * One page of `streams` in order. Cursors are `<stream>:<cursor>`; a malformed
 * one is refused INVALID. A page may be shorter than asked when the bounds stop
 * it: its cursor then continues exactly there.
 */
export async function concatPages<T extends NonNullable<unknown>>(
  streams: readonly QueryStream<T>[],
  opts: PaginationOptions & { endCursor?: string | null },
  bounds: Bounds,
): Promise<PaginationResult<T>> {
  const start = positionOf(opts.cursor, streams.length, "cursor") ?? {
    stream: 0,
    cursor: null,
  };
  const end = positionOf(opts.endCursor ?? null, streams.length, "endCursor");
  const last = end?.stream ?? streams.length - 1;
  const page: T[] = [];
  for (let index = start.stream; index <= last; index += 1) {
    const part = await readPart(streams[index], {
      numItems: Math.max(1, opts.numItems - page.length),
      cursor: index === start.stream ? start.cursor : null,
      endCursor: end === null ? null : index === last ? end.cursor : END,
      ...bounds,
    });
    page.push(...part.page);
    const isFull = end === null && page.length >= opts.numItems;
    if (part.wasStopped || (isFull && !part.isDone)) {
      return more(page, { stream: index, cursor: part.continueCursor });
    }
    if (isFull && index < last) {
      return more(page, { stream: index + 1, cursor: null });
    }
  }
  if (end !== null && !isEnd(end, streams.length)) return more(page, end);
  return {
    page,
    isDone: true,
    continueCursor: write({ stream: streams.length - 1, cursor: END }),
  };
}

async function readPart<T extends NonNullable<unknown>>(
  stream: QueryStream<T> | undefined,
  opts: PaginationOptions & Bounds & { endCursor: string | null },
) {
  // A stream read to its end has nothing more; its "[]" would mean the start.
  if (stream === undefined || opts.cursor === END) {
    return { page: [], isDone: true, wasStopped: false, continueCursor: END };
  }
  const part = await stream.paginate(opts);
  return {
    page: part.page,
    isDone: part.isDone,
    wasStopped: part.pageStatus === "SplitRequired",
    continueCursor: part.continueCursor,
  };
}

function more<T>(page: T[], position: Position): PaginationResult<T> {
  return { page, isDone: false, continueCursor: write(position) };
}

function isEnd(position: Position, count: number): boolean {
  return position.stream === count - 1 && position.cursor === END;
}

function write({ stream, cursor }: Position): string {
  return `${stream}:${cursor ?? ""}`;
}

function positionOf(
  text: string | null,
  count: number,
  field: string,
): Position | null {
  if (text === null) return null;
  const match = /^(\d):(|\[.*\])$/s.exec(text);
  const stream = Number(match?.[1]);
  if (match === null || stream >= count || !isKey(match[2] ?? "")) {
    throw refusal("INVALID", { field: `paginationOpts.${field}` });
  }
  return { stream, cursor: match[2] === "" ? null : (match[2] ?? null) };
}

function isKey(text: string): boolean {
  if (text === "") return true;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
