/**
 * A live list under one rule: nothing the reader sees ever moves. What is new
 * joins below everything that has been on the screen, or waits until the reader
 * asks for it.
 */

/** How a list's items are told apart and grouped; lower groups come first. */
export interface ItemReading<T> {
  idOf: (item: T) => string;
  groupOf: (item: T) => number;
}

export interface Row<T> {
  id: string;
  /** As it is now; as it last was once it has gone. */
  item: T;
  /** The group it is shown in, whatever group it would be in now. */
  group: number;
  /** No longer in the live list; its place is kept. */
  isGone: boolean;
  /** Place among those that came with it; absent for what was there from the start. */
  entrance?: number;
}

export interface Arrangement<T> {
  rows: readonly Row<T>[];
  /** Waiting, in the order they will have. */
  held: readonly T[];
  /** Of those waiting or moved up, how many belong above something shown. */
  strongerCount: number;
}

export interface ArrangeOptions<T> extends ItemReading<T> {
  /** Whether there is nothing below the list that would be pushed down. */
  mayAppend: boolean;
  /** Rows that the reader sent away: nobody sees them. */
  hidden: ReadonlySet<string>;
  /** Rows that have been on the screen; absent where all count as seen. */
  seen?: ReadonlySet<string> | undefined;
  /** How the rows stood when the reader left the list; who comes back takes the old place. */
  places?: readonly { id: string; group: number }[] | undefined;
}

/** The first arrangement: everything in its order, nothing waiting. */
export function arrangeAll<T>(
  live: readonly T[],
  { idOf, groupOf }: ItemReading<T>,
): Arrangement<T> {
  const rows = live.map((item) => ({
    id: idOf(item),
    item,
    group: groupOf(item),
    isGone: false,
  }));
  return { rows, held: [], strongerCount: 0 };
}

/**
 * Takes up a new state of the live list (best first) without moving a row that
 * has been on the screen. Below those, rows stand in the live order.
 */
export function arrangeMore<T>(
  { rows: before }: Arrangement<T>,
  live: readonly T[],
  { idOf, groupOf, mayAppend, hidden, seen, places = [] }: ArrangeOptions<T>,
): Arrangement<T> {
  const byId = new Map(live.map((item) => [idOf(item), item]));
  const known = before.map((row): Row<T> => {
    const item = byId.get(row.id);
    return item === undefined
      ? { ...row, isGone: true }
      : { ...row, item, isGone: false };
  });
  const rows = withReturned(known, byId, places);
  const end =
    seen === undefined ? rows.length : rows.findLastIndex(isIn(seen)) + 1;
  const fixed = rows.slice(0, end);
  const loose = new Map(rows.slice(end).map((row) => [row.id, row]));
  const shown = new Set(fixed.map(({ id }) => id));
  const isSeen = (id: string) => shown.has(id) && !hidden.has(id);
  const lastSeen = live.findLastIndex((item) => isSeen(idOf(item)));
  const lastGroup =
    fixed.findLast(({ id }) => !hidden.has(id))?.group ?? -Infinity;

  const others = live.flatMap((item, index) =>
    shown.has(idOf(item)) ? [] : [{ item, isBelow: index > lastSeen }],
  );
  // What is below the screen pushes nothing down that anybody sees.
  const joins = ({ item, isBelow }: (typeof others)[number]) =>
    isBelow && groupOf(item) >= lastGroup && (mayAppend || loose.size > 0);
  let entrance = 0;
  const joined = others.filter(joins).map(({ item }): Row<T> => {
    const id = idOf(item);
    const known = loose.get(id);
    const row = { id, item, group: groupOf(item), isGone: false };
    return known === undefined
      ? { ...row, entrance: entrance++ }
      : { ...known, ...row };
  });
  const waiting = others.filter((each) => !joins(each));
  const movedUp = fixed.filter(
    (row) => !row.isGone && isSeen(row.id) && groupOf(row.item) < row.group,
  );
  return {
    rows: [...fixed, ...joined],
    held: waiting.map(({ item }) => item),
    strongerCount:
      waiting.filter(({ isBelow }) => !isBelow).length + movedUp.length,
  };
}

/** The rows, and among them who stood there when the reader left. */
function withReturned<T>(
  rows: readonly Row<T>[],
  byId: ReadonlyMap<string, T>,
  places: readonly { id: string; group: number }[],
): Row<T>[] {
  const all = [...rows];
  let at = 0;
  for (const { id, group } of places) {
    const index = all.findIndex((row) => row.id === id);
    const item = byId.get(id);
    if (index >= 0) at = index + 1;
    else if (item !== undefined) {
      all.splice(at++, 0, { id, item, group, isGone: false, entrance: 0 });
    }
  }
  return all;
}

const isIn =
  (ids: ReadonlySet<string>) =>
  ({ id }: { id: string }): boolean =>
    ids.has(id);

/** What the reader asked for: the live order, with those that waited marked as entering. */
export function arrangeAnew<T>(
  before: Arrangement<T>,
  live: readonly T[],
  reading: ItemReading<T>,
): Arrangement<T> {
  const known = new Set(before.rows.map(({ id }) => id));
  const { rows } = arrangeAll(live, reading);
  let entrance = 0;
  return {
    rows: rows.map((row) =>
      known.has(row.id) ? row : { ...row, entrance: entrance++ },
    ),
    held: [],
    strongerCount: 0,
  };
}
