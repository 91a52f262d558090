/** File contents, by storage id. Their metadata are documents of `_storage`. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";

export interface Blobs {
  /** Complete on return: written before the commit that makes the file known. */
  write(id: string, bytes: Uint8Array<ArrayBuffer>): void;
  read(id: string): Uint8Array<ArrayBuffer> | null;
  delete(id: string): void;
  ids(): string[];
}

export function memoryBlobs(): Blobs {
  const blobs = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    write: (id, bytes) => void blobs.set(id, bytes),
    read: (id) => blobs.get(id) ?? null,
    delete: (id) => void blobs.delete(id),
    ids: () => [...blobs.keys()],
  };
}

export function fileBlobs(directory: string): Blobs {
  mkdirSync(directory, { recursive: true });
  const fileOf = (id: string) => path.join(directory, path.basename(id));
  return {
    write(id, bytes) {
      const partial = `${fileOf(id)}.partial`;
      const file = openSync(partial, "w");
      writeSync(file, bytes);
      fsyncSync(file);
      closeSync(file);
      renameSync(partial, fileOf(id));
    },
    read: (id) =>
      existsSync(fileOf(id)) ? new Uint8Array(readFileSync(fileOf(id))) : null,
    delete: (id) => rmSync(fileOf(id), { force: true }),
    ids: () => readdirSync(directory),
  };
}
