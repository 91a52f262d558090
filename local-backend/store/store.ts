/** Where documents and files outlive the process, or a stand-in that forgets. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { fileBlobs, memoryBlobs, type Blobs } from "./blobs";

export interface StoredTable {
  number: number;
  component: string;
  name: string;
}

export interface StoredDocument {
  id: string;
  table: number;
  json: string;
}

/** A document to write, or to remove when `json` is null. */
export interface StoredChange {
  id: string;
  table: number;
  json: string | null;
}

export interface Store {
  readonly blobs: Blobs;
  tables(): StoredTable[];
  addTable(table: StoredTable): void;
  documents(): StoredDocument[];
  /** One SQLite transaction: after it returns, a killed process loses nothing of it. */
  commit(ts: bigint, changes: StoredChange[]): void;
  /** The newest committed timestamp, 0 before the first. */
  lastTs(): bigint;
  getMeta(key: string): string | null;
  setMeta(key: string, value: string): void;
  close(): void;
}

function memoryStore(): Store {
  return {
    blobs: memoryBlobs(),
    tables: () => [],
    addTable: () => undefined,
    documents: () => [],
    commit: () => undefined,
    lastTs: () => 0n,
    getMeta: () => null,
    setMeta: () => undefined,
    close: () => undefined,
  };
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS tables (
    number INTEGER PRIMARY KEY, component TEXT NOT NULL, name TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/**
 * Opens the database for this process alone: two writers would each overwrite
 * what the other believes to be committed.
 */
function openDatabase(file: string): Database.Database {
  const db = new Database(file);
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE");
    db.exec("PRAGMA journal_mode = WAL");
    // Survives a killed process at any instant; a power cut may lose the tail.
    db.exec("PRAGMA synchronous = NORMAL");
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    db.close();
    if (/locked|busy/i.test(String(error)))
      throw new Error(
        `Another process is using ${file}. Stop it, or use another folder.`,
      );
    throw error;
  }
}

function sqliteStore(directory: string): Store {
  mkdirSync(directory, { recursive: true });
  const db = openDatabase(path.join(directory, "data.sqlite"));
  const put = db.prepare("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)");
  const remove = db.prepare("DELETE FROM documents WHERE id = ?");
  const putMeta = db.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  const readMeta = db.prepare("SELECT value FROM meta WHERE key = ?");
  const getMeta = (key: string) =>
    (readMeta.get(key) as { value: string } | undefined)?.value ?? null;
  const apply = (ts: bigint, changes: StoredChange[]) => {
    for (const { id, table, json } of changes)
      if (json === null) remove.run(id);
      else put.run(id, table, json);
    putMeta.run("ts", String(ts));
  };
  return {
    blobs: fileBlobs(path.join(directory, "files")),
    tables: () =>
      db
        .prepare("SELECT number, component, name FROM tables")
        .all() as StoredTable[],
    addTable: ({ number, component, name }) =>
      void db
        .prepare("INSERT INTO tables VALUES (?, ?, ?)")
        .run(number, component, name),
    documents: () =>
      db
        .prepare('SELECT id, number AS "table", json FROM documents')
        .all() as StoredDocument[],
    commit(ts, changes) {
      db.exec("BEGIN IMMEDIATE");
      try {
        apply(ts, changes);
        db.exec("COMMIT");
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
    lastTs: () => BigInt(getMeta("ts") ?? 0),
    getMeta,
    setMeta: (key, value) => void putMeta.run(key, value),
    close: () => {
      // Prepared statements keep libsql's connection open past `close`, so the
      // lock has to be let go first; which SQLite does at the next access.
      db.exec("PRAGMA journal_mode = DELETE");
      db.exec("PRAGMA locking_mode = NORMAL");
      db.exec("SELECT 1 FROM meta");
      db.close();
    },
  };
}

/** Opens the folder's store; null keeps everything in memory. */
export function openStore(directory: string | null): Store {
  return directory === null ? memoryStore() : sqliteStore(directory);
}
