import type { Doc } from "./database";
import type { ReadSet, WriteSet } from "../types";

/** Keys in [lower, upper) of one index. */
export interface Interval {
  lower: string;
  upper: string;
}

/** One document's change, as seen by read sets. */
export interface Change {
  before: Doc | null;
  after: Doc | null;
}

export class Writes implements WriteSet {
  constructor(readonly changes: readonly Change[]) {}
  get size() {
    return this.changes.length;
  }
}

/** What a transaction read. Intervals may still grow while a query streams. */
export class Reads implements ReadSet {
  private readonly documents = new Set<string>();
  /** By table number, then by index position. */
  private readonly tables = new Map<number, Map<number, Interval[]>>();

  addDocument(id: string) {
    this.documents.add(id);
  }

  addInterval(table: number, index: number, interval: Interval) {
    let indexes = this.tables.get(table);
    if (!indexes) this.tables.set(table, (indexes = new Map()));
    const list = indexes.get(index);
    if (list) list.push(interval);
    else indexes.set(index, [interval]);
  }

  intersects(writes: WriteSet): boolean {
    if (!(writes instanceof Writes)) return true;
    return writes.changes.some(
      ({ before, after }) =>
        this.touches(before) || (after !== before && this.touches(after)),
    );
  }

  private touches(doc: Doc | null): boolean {
    if (!doc) return false;
    if (this.documents.has(doc.id)) return true;
    const indexes = this.tables.get(doc.table);
    if (!indexes) return false;
    for (const [index, intervals] of indexes) {
      const key = doc.keys[index];
      // An index that is gone since: the read cannot be trusted any more.
      if (key === undefined) return true;
      if (intervals.some(({ lower, upper }) => lower <= key && key < upper))
        return true;
    }
    return false;
  }
}
