/** Opening the stored data under the current schema, and moving to a new one. */
import type { Store } from "../../store/store";
import { tableShapes, type App } from "../app";
import {
  allDocs,
  allIndexes,
  buildTable,
  docFromJson,
  makeDoc,
  tableKey,
  type Doc,
  type Root,
  type TableDef,
  type TableState,
} from "./database";
import { tableOfId } from "./ids";
import { validate } from "./validate";

/** Ids begin with the table's number; those below are never given out. */
const FIRST_NUMBER = 1;

/** Table definitions of the code, numbered as in the store. */
function define(app: App, store: Store): TableDef[] {
  const known = new Map(
    store.tables().map((t) => [tableKey(t.component, t.name), t]),
  );
  let next =
    Math.max(FIRST_NUMBER - 1, ...[...known.values()].map((t) => t.number)) + 1;
  const defs = app
    .all()
    .flatMap(tableShapes)
    .map((shape): TableDef => {
      const key = tableKey(shape.component, shape.name);
      const number = known.get(key)?.number ?? next++;
      known.delete(key);
      return { ...shape, number };
    });
  const gone = [...known.values()].map((table) => ({
    ...table,
    indexes: allIndexes([]),
    searchIndexes: [],
    validator: null,
    declared: false,
  }));
  return [...defs, ...gone];
}

function rootOf(ts: bigint, states: TableState[]): Root {
  const tables: (TableState | undefined)[] = [];
  const names = new Map<string, number>();
  for (const state of states) {
    const { number, component, name } = state.def;
    // Every slot holds a value: sparse arrays are slow to copy.
    while (tables.length <= number) tables.push(undefined);
    tables[number] = state;
    names.set(tableKey(component, name), number);
  }
  return { ts, tables, names };
}

/** Throws when a stored document is not what the schema says. */
function checkFit(root: Root, defs: TableDef[]) {
  for (const def of defs) {
    if (!def.validator) continue;
    const isId = (name: string, id: string) => {
      const number = root.names.get(tableKey(def.component, name));
      return number !== undefined && tableOfId(id) === number;
    };
    for (const { id, value } of allDocs(root.tables[def.number]!)) {
      const { _id, _creationTime, ...fields } = value;
      const problem = validate(def.validator, fields, isId);
      if (problem)
        throw new Error(
          `Schema validation failed: document ${id} in table "${def.name}" does not ` +
            `match the schema: ${problem}`,
        );
    }
  }
}

const fingerprint = (defs: TableDef[]) =>
  JSON.stringify(defs.map(({ number, validator }) => [number, validator]));

function remember(store: Store, defs: TableDef[], known: Set<string>) {
  for (const { number, component, name } of defs)
    if (!known.has(tableKey(component, name)))
      store.addTable({ number, component, name });
  store.setMeta("schema", fingerprint(defs));
}

/** Loads everything the store holds. */
export function openRoot(app: App, store: Store): Root {
  const defs = define(app, store);
  const docs = new Map<number, Doc[]>(defs.map(({ number }) => [number, []]));
  const byNumber = new Map(defs.map((def) => [def.number, def]));
  for (const { table, json } of store.documents())
    docs.get(table)!.push(docFromJson(byNumber.get(table)!, json));
  const states = defs.map((def) => buildTable(def, docs.get(def.number)!));
  const root = rootOf(store.lastTs(), states);
  if (store.getMeta("schema") !== fingerprint(defs)) checkFit(root, defs);
  const known = store.tables().map((t) => tableKey(t.component, t.name));
  remember(store, defs, new Set(known));
  return root;
}

/** The same data under new code; only tables that changed are rebuilt. */
export function migrateRoot(old: Root, app: App, store: Store): Root {
  // In memory the root itself knows the tables' numbers.
  const numbered: Store = {
    ...store,
    tables: () => old.tables.flatMap((state) => (state ? [state.def] : [])),
  };
  const defs = define(app, numbered);
  const same = (a: unknown, b: unknown) =>
    JSON.stringify(a) === JSON.stringify(b);
  const states = defs.map((def): TableState => {
    const before = old.tables[def.number];
    if (!before) return buildTable(def, []);
    if (same(before.def.indexes, def.indexes)) return { ...before, def };
    return buildTable(
      def,
      Array.from(allDocs(before), ({ value, json }) =>
        makeDoc(def, value, json),
      ),
    );
  });
  const root = rootOf(old.ts, states);
  const changed = defs.filter(
    (def) =>
      !same(old.tables[def.number]?.def.validator ?? null, def.validator),
  );
  checkFit(root, changed);
  remember(store, defs, new Set(old.names.keys()));
  return root;
}

/** The newest creation time in the data, so that new ones come after it. */
export function lastCreationTime(root: Root): number {
  let last = 0;
  for (const state of root.tables) {
    const newest = state?.trees[1]!.range("", "\xff", true).next().value as
      Doc | undefined;
    last = Math.max(
      last,
      (newest?.value._creationTime as number | undefined) ?? 0,
    );
  }
  return last;
}
