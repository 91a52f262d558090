import { randomBytes } from "node:crypto";
import type { JSONValue, Value } from "convex/values";
import { jsonToConvex } from "convex/values";
import {
  BY_ID,
  getDoc,
  makeDoc,
  tableKey,
  withWrite,
  type Doc,
  type Root,
  type TableDef,
  type TableState,
} from "./database";
import { AFTER, encodeValue } from "./keys";
import { MAX_DOCUMENT_BYTES, Metrics } from "./metrics";
import { newId, tableOfId } from "./ids";
import { Reads, type Change } from "./read-set";
import type { UserTime } from "./user-time";
import { validate, type IdCheck } from "./validate";
import { checkValue, hasPendingTs, withCommitTs, type Fields } from "./values";

/** Tables functions may read through `db.system`; the engine's own stay hidden. */
const READABLE_SYSTEM_TABLES = ["_storage", "_scheduled_functions"];

/** The newest `_creationTime` given out; they never repeat. */
export interface CreationClock {
  last: number;
}

/** A small fast generator (sfc32), seeded once per transaction. */
function seededRandom(): () => number {
  const seed = randomBytes(16);
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => seed.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
}

/**
 * Reads and writes on top of one root. Nothing outside sees the writes until
 * the engine commits `root`; dropping the transaction rolls it back.
 */
export class Transaction {
  /** Time stands still from here on, in milliseconds. */
  readonly now = Date.now();
  /** Seeded on first use. */
  readonly random = () => (this.seeded ??= seededRandom())();
  readonly metrics = new Metrics();
  readonly reads = new Reads();
  root: Root;
  private log: Change[] = [];
  private seeded: (() => number) | undefined;

  constructor(
    readonly base: Root,
    private readonly clock: CreationClock,
    /** How long the function has computed; null where none runs. */
    readonly time: UserTime | null = null,
  ) {
    this.root = base;
  }

  /** A read-only view of what was committed before this transaction. */
  stale(): Transaction {
    const view = new Transaction(this.base, this.clock, this.time);
    return Object.assign(view, {
      now: this.now,
      random: this.random,
      metrics: this.metrics,
      reads: this.reads,
    });
  }

  /** Marks a point; the answer undoes every write since. */
  savepoint(): () => void {
    const { root, log } = this;
    const length = log.length;
    return () => {
      this.root = root;
      this.log.length = length;
    };
  }

  /** The table by its name as code of the component sees it. */
  table(component: string, name: string): TableState {
    const number = this.root.names.get(tableKey(component, name));
    const state = number === undefined ? undefined : this.root.tables[number];
    if (!state?.def.declared)
      throw new Error(
        `Table "${name}" is not in the schema${component && ` of component "${component}"`}.`,
      );
    return state;
  }

  /** As `table`, for names that functions pass. */
  functionTable(component: string, name: string): TableState {
    if (name.startsWith("_") && !READABLE_SYSTEM_TABLES.includes(name))
      throw new Error(`There is no system table "${name}".`);
    return this.table(component, name);
  }

  isId(component: string): IdCheck {
    return (name, id) => {
      const number = this.root.names.get(tableKey(component, name));
      return number !== undefined && tableOfId(id) === number;
    };
  }

  /**
   * The table an id given to `db.<method>` belongs to, checked against the name
   * given with it; null for an id of a table the component does not have.
   */
  private tableOf(
    component: string,
    id: unknown,
    name: string | undefined,
    method: string,
  ): TableState | null {
    const wrong = `Invalid argument \`id\` for \`db.${method}\`: `;
    const number = typeof id === "string" ? tableOfId(id) : null;
    if (number === null)
      throw new Error(`${wrong}Unable to decode ID: "${String(id)}"`);
    if (name !== undefined) this.functionTable(component, name);
    const def = this.root.tables[number]?.def;
    if (def?.component !== component) return null;
    if (name !== undefined && name !== def.name)
      throw new Error(
        `${wrong}expected an ID of table "${name}", but "${String(id)}" is an ` +
          `ID of table "${def.name}".`,
      );
    return this.functionTable(component, def.name);
  }

  get(
    component: string,
    id: unknown,
    options: { table?: string; isSystem?: boolean },
  ): Doc | null {
    const state = this.tableOf(component, id, options.table, "get");
    this.metrics.add("databaseQueries");
    if (!state) return null;
    const { def } = state;
    if (def.name.startsWith("_") !== (options.isSystem ?? false))
      throw new Error(
        `${options.isSystem ? "User" : "System"} tables can only be accessed from ` +
          `db.${options.isSystem ? "" : "system."}get().`,
      );
    return this.read(def, id as string);
  }

  private read(def: TableDef, id: string): Doc | null {
    this.reads.addDocument(id);
    const doc = getDoc(this.root, def.number, id);
    if (doc) this.metrics.addRead(doc.size);
    return doc;
  }

  insert(component: string, table: string, value: JSONValue): string {
    const { def } = this.functionTable(component, table);
    refuseSystem(def);
    const fields = jsonToConvex(value) as Fields;
    for (const field of ["_id", "_creationTime"])
      if (fields[field] !== undefined)
        throw new Error(
          `Cannot insert into table "${table}" with the system field \`${field}\`.`,
        );
    this.checkDocument(def, fields);
    const doc = this.insertRaw(component, table, fields);
    this.metrics.addWrite(doc.size);
    return doc.id;
  }

  patch(
    component: string,
    id: unknown,
    name: string | undefined,
    value: JSONValue,
  ) {
    const before = this.toChange(component, id, name, "patch", "Update");
    const fields = { ...before.value };
    for (const [key, json] of Object.entries(
      value as Record<string, JSONValue>,
    ))
      if (isUndefined(json)) delete fields[key];
      else fields[key] = jsonToConvex(json);
    this.change(before, fields);
  }

  replace(
    component: string,
    id: unknown,
    name: string | undefined,
    value: JSONValue,
  ) {
    const before = this.toChange(component, id, name, "replace", "Replace");
    const { _id, _creationTime } = before.value;
    this.change(before, {
      _id,
      _creationTime,
      ...(jsonToConvex(value) as Fields),
    });
  }

  delete(component: string, id: unknown, name: string | undefined) {
    const before = this.toChange(component, id, name, "delete", "Delete");
    this.metrics.addWrite(before.size);
    this.write(before, null);
  }

  private toChange(
    component: string,
    id: unknown,
    name: string | undefined,
    method: string,
    verb: string,
  ): Doc {
    const state = this.tableOf(component, id, name, method);
    if (state) refuseSystem(state.def);
    this.metrics.add("databaseQueries");
    const doc = state && this.read(state.def, id as string);
    if (!doc)
      throw new Error(`${verb} on nonexistent document ID ${String(id)}`);
    return doc;
  }

  private change(before: Doc, fields: Fields) {
    for (const field of ["_id", "_creationTime"])
      if (fields[field] !== before.value[field])
        throw new Error(
          `Provided document \`${field}\` value ${String(fields[field])} does not match ` +
            `\`${field}\` value ${String(before.value[field])}`,
        );
    const { def } = this.root.tables[before.table]!;
    const { _id, _creationTime, ...own } = fields;
    this.checkDocument(def, own);
    const after = makeDoc(def, fields);
    checkSize(after);
    this.metrics.addWrite(after.size);
    this.write(before, after);
  }

  private checkDocument(def: TableDef, fields: Fields) {
    for (const field of Object.keys(fields))
      if (field.startsWith("_"))
        throw new Error(
          `Field \`${field}\` of table "${def.name}" starts with an underscore, ` +
            `which is reserved for system fields.`,
        );
    checkValue(fields);
    if (!def.validator) return;
    const problem = validate(def.validator, fields, this.isId(def.component));
    if (problem)
      throw new Error(
        `Failed to insert or update a document in table "${def.name}" because it ` +
          `does not match the schema: ${problem}`,
      );
  }

  /** Inserts without counting or checking: for the engine's own tables. */
  insertRaw(component: string, table: string, fields: Fields): Doc {
    const { def } = this.table(component, table);
    const { clock, now } = this;
    clock.last = now > clock.last ? now : clock.last + 0.001;
    const value: Fields = { ...fields };
    value._id = newId(def.number);
    value._creationTime = clock.last;
    const doc = makeDoc(def, value);
    checkSize(doc);
    this.write(null, doc);
    return doc;
  }

  /** Changes some fields without counting or checking. */
  patchRaw(before: Doc, fields: Fields): Doc {
    const { def } = this.root.tables[before.table]!;
    const after = makeDoc(def, { ...before.value, ...fields });
    this.write(before, after);
    return after;
  }

  deleteRaw(doc: Doc) {
    this.write(doc, null);
  }

  getRaw(component: string, table: string, id: string): Doc | null {
    return getDoc(this.root, this.table(component, table).def.number, id);
  }

  /** Documents whose index begins with these values, in order. */
  findRaw(component: string, table: string, index: string, prefix: Value[]) {
    const { def, trees } = this.table(component, table);
    const at = def.indexes.findIndex(({ name }) => name === index);
    const key = prefix.map(encodeValue).join("");
    return trees[at === -1 ? BY_ID : at]!.range(key, key + AFTER);
  }

  private write(before: Doc | null, after: Doc | null) {
    this.root = withWrite(this.root, before, after);
    this.log.push({ before, after });
  }

  /** Replaces every `commitTs` placeholder among the written documents. */
  resolveCommitTs(ts: bigint) {
    for (const { after } of this.changes()) {
      if (!after || !hasPendingTs(after.value)) continue;
      const { def } = this.root.tables[after.table]!;
      this.write(after, makeDoc(def, withCommitTs(after.value, ts)));
    }
  }

  hasWrites(): boolean {
    return this.log.length > 0;
  }

  /** The net change of each written document. */
  changes(): Change[] {
    const net = new Map<string, Change>();
    for (const { before, after } of this.log) {
      const id = (after ?? before)!.id;
      const earlier = net.get(id);
      net.set(id, { before: earlier ? earlier.before : before, after });
    }
    return [...net.values()].filter(({ before, after }) => before ?? after);
  }
}

const isUndefined = (json: JSONValue) =>
  typeof json === "object" &&
  json !== null &&
  !Array.isArray(json) &&
  "$undefined" in json;

function refuseSystem(def: TableDef) {
  if (def.name.startsWith("_"))
    throw new Error("System tables (prefixed with `_`) are read-only.");
}

function checkSize(doc: Doc) {
  if (doc.size > MAX_DOCUMENT_BYTES)
    throw new Error(
      `Value is too large (${doc.size} bytes > maximum size ${MAX_DOCUMENT_BYTES} bytes). ` +
        "This is a Convex limit: https://docs.convex.dev/production/state/limits",
    );
}
