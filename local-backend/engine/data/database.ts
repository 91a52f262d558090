/**
 * All data at one moment, as an immutable value. A write makes a new root that
 * shares everything else with the old one; whoever holds an old root holds a
 * snapshot.
 */
import { getConvexSize, type Value, type ValidatorJSON } from "convex/values";
import { encodeValue, fieldAt } from "./keys";
import { OrderedMap } from "./ordered-map";
import { parseValue, stringifyValue, type Fields } from "./values";

/** One version of one document. Never changed after it is made. */
export interface Doc {
  readonly id: string;
  readonly table: number;
  readonly value: Fields;
  /** Convex JSON of `value`, as stored and as sent. */
  readonly json: string;
  readonly size: number;
  /** Its key in each of the table's indexes, in their order. */
  readonly keys: readonly string[];
}

export interface IndexDef {
  name: string;
  fields: readonly string[];
}

export interface SearchIndexDef {
  name: string;
  searchField: string;
  filterFields: readonly string[];
}

export interface TableDef {
  number: number;
  component: string;
  name: string;
  /** `by_id` and `by_creation_time` first, then the declared ones. */
  indexes: readonly IndexDef[];
  searchIndexes: readonly SearchIndexDef[];
  /** What a document must look like without system fields; null checks nothing. */
  validator: ValidatorJSON | null;
  /** False for tables that left the schema: kept, but out of reach. */
  declared: boolean;
}

export interface TableState {
  readonly def: TableDef;
  readonly trees: readonly OrderedMap<Doc>[];
}

export interface Root {
  readonly ts: bigint;
  /** By table number; sparse. */
  readonly tables: readonly (TableState | undefined)[];
  /** Table numbers by `tableKey`. */
  readonly names: ReadonlyMap<string, number>;
}

/** Components have their own tables; "" is the app. */
export const tableKey = (component: string, name: string) =>
  `${component}:${name}`;

export const BY_ID = 0;
export const BY_CREATION_TIME = 1;

/** Adds the indexes every table has and the tie-breakers every index ends with. */
export function allIndexes(declared: readonly IndexDef[]): IndexDef[] {
  return [
    { name: "by_id", fields: ["_id"] },
    { name: "by_creation_time", fields: ["_creationTime", "_id"] },
    ...declared.map(({ name, fields }) => ({
      name,
      fields: [...fields, "_creationTime", "_id"],
    })),
  ];
}

export function makeDoc(
  def: TableDef,
  value: Fields,
  json = stringifyValue(value as Value),
): Doc {
  return {
    id: value._id as string,
    table: def.number,
    value,
    json,
    size: getConvexSize(value as Value),
    keys: def.indexes.map(({ fields }) =>
      fields.map((field) => encodeValue(fieldAt(value, field))).join(""),
    ),
  };
}

/** The root with one document added, changed or removed. */
export function withWrite(root: Root, before: Doc | null, after: Doc | null) {
  const number = (after ?? before)!.table;
  const state = root.tables[number]!;
  const trees = state.trees.map((tree, i) => {
    const oldKey = before?.keys[i];
    const newKey = after?.keys[i];
    const rest =
      oldKey !== undefined && oldKey !== newKey ? tree.delete(oldKey) : tree;
    return newKey === undefined ? rest : rest.set(newKey, after!);
  });
  return { ...root, tables: root.tables.with(number, { ...state, trees }) };
}

export function getDoc(root: Root, table: number, id: string): Doc | null {
  return root.tables[table]?.trees[BY_ID]!.get(encodeValue(id)) ?? null;
}

/** Documents of a table, oldest first. */
export function allDocs(state: TableState): Iterable<Doc> {
  return state.trees[BY_CREATION_TIME]!.range("", "\xff");
}

/** A table's indexes built at once, for opening a store and for new schemas. */
export function buildTable(def: TableDef, docs: readonly Doc[]): TableState {
  const trees = def.indexes.map((_, i) => {
    const sorted = docs
      .map((doc) => ({ key: doc.keys[i]!, doc }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return OrderedMap.fromSorted(
      sorted.map(({ key }) => key),
      sorted.map(({ doc }) => doc),
    );
  });
  return { def, trees };
}

export function docFromJson(def: TableDef, json: string): Doc {
  return makeDoc(def, parseValue(json) as Fields, json);
}
