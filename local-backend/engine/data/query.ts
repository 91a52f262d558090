import type { JSONValue } from "convex/values";
import { createHash } from "node:crypto";
import { BY_CREATION_TIME, type Doc, type TableState } from "./database";
import { compileFilter, type Predicate } from "./filter";
import { AFTER, encodeValue } from "./keys";
import type { Interval } from "./read-set";
import { searchDocs, type SearchFilter } from "./search";
import type { Transaction } from "./transaction";
import { literal } from "./values";

interface RangeExpression {
  type: "Eq" | "Gt" | "Gte" | "Lt" | "Lte";
  fieldPath: string;
  value: JSONValue;
}

type Source =
  | { type: "FullTableScan"; tableName: string; order: "asc" | "desc" | null }
  | {
      type: "IndexRange";
      indexName: string;
      range: RangeExpression[];
      order: "asc" | "desc" | null;
    }
  | { type: "Search"; indexName: string; filters: SearchFilter[] };

/** A query as `convex/server` hands it to the engine. */
export interface SerializedQuery {
  source: Source;
  operators: ({ filter: JSONValue } | { limit: number })[];
}

export interface PageRequest {
  query: SerializedQuery;
  cursor: string | null;
  endCursor: string | null;
  pageSize: number;
  maximumRowsRead: number | null;
  maximumBytesRead?: number | null;
}

export interface Page {
  docs: Doc[];
  isDone: boolean;
  continueCursor: string;
  splitCursor: string | null;
  pageStatus: "SplitRecommended" | "SplitRequired" | null;
}

function indexOf({ def }: TableState, name: string): number {
  const at = def.indexes.findIndex((index) => index.name === name);
  if (at < 0)
    throw new Error(`Index ${def.name}.${name} not found in the schema.`);
  return at;
}

const KINDS = {
  Eq: "eq",
  Gt: "lower",
  Gte: "lower",
  Lt: "upper",
  Lte: "upper",
};

/**
 * The keys an index range spans. Expressions must be, in this order: equality
 * on leading fields, then at most one lower and one upper bound on the next.
 */
function intervalOf(
  fields: readonly string[],
  range: RangeExpression[],
): Interval {
  let prefix = "";
  let equalities = 0;
  let lower: string | undefined;
  let upper: string | undefined;
  for (const { type, fieldPath, value } of range) {
    const kind = KINDS[type];
    const used =
      kind === "lower" ? lower : kind === "upper" ? upper : undefined;
    const bounded = lower !== undefined || upper !== undefined;
    if (used !== undefined || (kind === "eq" && bounded))
      throw new Error(
        `Incorrect operator used in \`withIndex\`, cannot chain \`.${type.toLowerCase()}()\` here.`,
      );
    if (fieldPath !== fields[equalities])
      throw new Error(
        `Incorrect field used in \`withIndex\`, expected "${fields[equalities]}", got "${fieldPath}". ` +
          "Index fields must be used in the order they were defined.",
      );
    const key = prefix + encodeValue(literal(value));
    if (type === "Eq") {
      prefix = key;
      equalities += 1;
    } else if (kind === "lower") lower = type === "Gt" ? key + AFTER : key;
    else upper = type === "Lte" ? key + AFTER : key;
  }
  return { lower: lower ?? prefix, upper: upper ?? prefix + AFTER };
}

/** What a range or table scan goes over, before any document is read. */
interface Span extends Interval {
  table: TableState;
  index: number;
  reverse: boolean;
}

function spanOf(
  tx: Transaction,
  component: string,
  source: Exclude<Source, { type: "Search" }>,
): Span {
  const reverse = source.order === "desc";
  if (source.type === "FullTableScan") {
    const table = tx.functionTable(component, source.tableName);
    const index = BY_CREATION_TIME;
    return { table, index, reverse, lower: "", upper: AFTER };
  }
  const [tableName, indexName] = source.indexName.split(".") as [
    string,
    string,
  ];
  const table = tx.functionTable(component, tableName);
  const index = indexOf(table, indexName);
  const { fields } = table.def.indexes[index]!;
  return { table, index, reverse, ...intervalOf(fields, source.range) };
}

/** Reads a span document by document, and records exactly how far it came. */
class Scan {
  private readonly docs: Iterator<Doc>;
  private readonly seen: Interval;

  constructor(
    private readonly tx: Transaction,
    private readonly span: Span,
  ) {
    const { table, index, lower, upper, reverse } = span;
    tx.metrics.add("databaseQueries");
    this.docs = table.trees[index]!.range(lower, upper, reverse);
    this.seen = reverse ? { lower: upper, upper } : { lower, upper: lower };
    tx.reads.addInterval(table.def.number, index, this.seen);
  }

  /** The next document, counted as read. */
  next(): Doc | null {
    const doc = this.peek();
    if (doc) this.tx.metrics.addRead(doc.size);
    return doc;
  }

  /** The next document, not counted: only whether there is one matters. */
  peek(): Doc | null {
    const { value } = this.docs.next() as { value: Doc | undefined };
    const { lower, upper, reverse, index } = this.span;
    if (reverse) this.seen.lower = value ? value.keys[index]! : lower;
    else this.seen.upper = value ? value.keys[index]! + "\0" : upper;
    return value ?? null;
  }
}

function search(
  tx: Transaction,
  component: string,
  source: Extract<Source, { type: "Search" }>,
): Doc[] {
  const [tableName, indexName] = source.indexName.split(".") as [
    string,
    string,
  ];
  const table = tx.functionTable(component, tableName);
  tx.metrics.add("databaseQueries");
  // Relevance depends on every document of the table.
  tx.reads.addInterval(table.def.number, BY_CREATION_TIME, {
    lower: "",
    upper: AFTER,
  });
  return searchDocs(table, indexName, source.filters);
}

function filterOf(query: SerializedQuery): Predicate {
  const filters = query.operators.flatMap((operator) =>
    "filter" in operator ? [compileFilter(operator.filter)] : [],
  );
  return (doc) => filters.every((matches) => matches(doc));
}

/** A running query; each call gives the next document, null at the end. */
export function openQuery(
  tx: Transaction,
  component: string,
  query: SerializedQuery,
): () => Doc | null {
  const matches = filterOf(query);
  let left = Infinity;
  for (const operator of query.operators)
    if ("limit" in operator) left = Math.min(left, operator.limit);
  const { source } = query;
  const read =
    source.type === "Search"
      ? null
      : new Scan(tx, spanOf(tx, component, source));
  const found = source.type === "Search" ? search(tx, component, source) : [];
  const next = () => {
    if (read) return read.next();
    const doc = found.shift() ?? null;
    if (doc) tx.metrics.addRead(doc.size);
    return doc;
  };
  return () => {
    if (left <= 0) return null;
    for (let doc = next(); doc; doc = next())
      if (matches(doc.value)) {
        left -= 1;
        return doc;
      }
    left = 0;
    return null;
  };
}

const END = "end";
/** Three quarters of the longest array a function may return. */
const SPLIT_RECOMMENDED_FROM = 0.75 * 8192;

/** Ties a cursor to its query, so that it cannot be used with another. */
function cursorCodec(component: string, query: SerializedQuery) {
  const print = createHash("sha1")
    .update(component + JSON.stringify(query))
    .digest("base64url")
    .slice(0, 8);
  return {
    fits: (cursor: string | null) => cursor?.split(".")[0] === print,
    encode: (key: string) =>
      `${print}.${key === END ? END : Buffer.from(key, "latin1").toString("base64url")}`,
    decode: (cursor: string) => {
      const [theirs, position] = cursor.split(".");
      if (theirs !== print || position === undefined)
        throw new Error(
          "InvalidCursor: Tried to run a query starting from a cursor, but it looks " +
            "like this cursor is from a different query.",
        );
      return position === END
        ? END
        : Buffer.from(position, "base64url").toString("latin1");
    },
  };
}

/** Narrows a span to what lies after one cursor and up to another. */
function between(span: Span, from: string | null, to: string | null): Span {
  const { reverse } = span;
  const narrowed = { ...span };
  if (from === END) narrowed.lower = narrowed.upper;
  else if (from !== null) {
    if (reverse) narrowed.upper = from;
    else narrowed.lower = from + "\0";
  }
  if (to !== null && to !== END) {
    if (reverse) narrowed.lower = to;
    else narrowed.upper = to + "\0";
  }
  return narrowed;
}

/**
 * One page. With an end cursor the page is everything up to it, however many
 * documents that is now: this keeps the pages of a live list without gaps. A
 * journal is where this page ended before; one of another query is ignored.
 */
export function readPage(
  tx: Transaction,
  component: string,
  request: PageRequest,
  journal: string | null,
): Page {
  const { query, pageSize } = request;
  if (pageSize < 1)
    throw new Error("Must request at least 1 document while paginating");
  const codec = cursorCodec(component, query);
  const from = request.cursor === null ? null : codec.decode(request.cursor);
  const until = request.endCursor ?? (codec.fits(journal) ? journal : null);
  const to = until === null ? null : codec.decode(until);
  if (query.source.type === "Search") {
    const found = search(tx, component, query.source);
    return searchPage(tx, found, request, from, codec.encode);
  }
  const span = between(spanOf(tx, component, query.source), from, to);
  const scan = new Scan(tx, span);
  const matches = filterOf(query);
  const mostRows = request.maximumRowsRead ?? Infinity;
  const mostBytes = request.maximumBytesRead ?? Infinity;
  const docs: Doc[] = [];
  const keys: string[] = [];
  let bytes = 0;
  let end: string | null = null;
  while (end === null) {
    if (to === null && docs.length >= pageSize) {
      end = scan.peek() ? keys.at(-1)! : END;
      break;
    }
    const doc = scan.next();
    if (!doc) {
      end = to ?? END;
      break;
    }
    keys.push(doc.keys[span.index]!);
    bytes += doc.size;
    if (matches(doc.value)) docs.push(doc);
    if (keys.length >= mostRows || bytes >= mostBytes) break;
  }
  const status =
    end === null
      ? "SplitRequired"
      : docs.length > SPLIT_RECOMMENDED_FROM
        ? "SplitRecommended"
        : null;
  const middle = keys.length > 1 ? keys[(keys.length - 1) >> 1] : undefined;
  return {
    docs,
    isDone: end === END,
    continueCursor: codec.encode(end ?? keys.at(-1)!),
    splitCursor: middle === undefined ? null : codec.encode(middle),
    pageStatus: status,
  };
}

/**
 * Search results have no keys: a cursor counts them. The index ranks them all;
 * read are those of the page, and before them those a filter leaves out.
 */
function searchPage(
  tx: Transaction,
  found: readonly Doc[],
  { query, pageSize }: PageRequest,
  from: string | null,
  encode: (position: string) => string,
): Page {
  const matches = filterOf(query);
  const docs: Doc[] = [];
  let at = from === END ? found.length : Number(from ?? 0);
  while (at < found.length && docs.length < pageSize) {
    const doc = found[at]!;
    at += 1;
    tx.metrics.addRead(doc.size);
    if (matches(doc.value)) docs.push(doc);
  }
  const isDone = at >= found.length;
  return {
    docs,
    isDone,
    continueCursor: encode(isDone ? END : String(at)),
    splitCursor: null,
    pageStatus: null,
  };
}
