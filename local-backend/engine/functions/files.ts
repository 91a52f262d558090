/** File storage: metadata in `_storage`, contents in the store's blobs. */
import { createHash, randomUUID } from "node:crypto";
import type { Frame } from "./calls";
import type { Core } from "../core";
import type { Transaction } from "../data/transaction";

/** Stores a blob; the contents are on disk before the commit that names them. */
export async function storeFile(
  core: Core,
  component: string,
  blob: Blob,
  tx?: Transaction,
): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const fields = {
    sha256: createHash("sha256").update(bytes).digest("base64"),
    size: bytes.byteLength,
    ...(blob.type && { contentType: blob.type }),
  };
  const insert = (within: Transaction) => {
    const { id } = within.insertRaw(component, "_storage", fields);
    core.store.blobs.write(id, bytes);
    return id;
  };
  if (tx) return insert(tx);
  return (await core.transact(async (own) => insert(own))).result;
}

export function readFile(
  core: Core,
  component: string,
  storageId: string,
): { blob: Blob; contentType: string | null } | null {
  const doc = core.fileDoc(component, storageId);
  const bytes = doc && core.store.blobs.read(storageId);
  if (!bytes) return null;
  const contentType = (doc.value.contentType ?? null) as string | null;
  return { blob: new Blob([bytes], { type: contentType ?? "" }), contentType };
}

/** As `ctx.storage.getMetadata` answers; null for an unknown file. */
export function fileMetadata(frame: Frame, storageId: string) {
  const { tx, core, component } = frame;
  if (!core.isId(component)("_storage", storageId))
    throw new Error(`Invalid storage ID: "${storageId}"`);
  tx?.reads.addDocument(storageId);
  const doc = tx
    ? tx.getRaw(component, "_storage", storageId)
    : core.fileDoc(component, storageId);
  if (!doc) return null;
  const { sha256, size, contentType = null } = doc.value;
  return { storageId, sha256, size, contentType };
}

export function deleteFile(
  tx: Transaction,
  component: string,
  storageId: string,
) {
  const doc = tx.isId(component)("_storage", storageId)
    ? tx.getRaw(component, "_storage", storageId)
    : null;
  if (!doc) throw new Error(`storage id ${storageId} not found`);
  tx.deleteRaw(doc);
}

/** An upload URL that works once. */
export function uploadUrl(core: Core): string {
  const token = randomUUID();
  core.uploadTokens.add(token);
  return `${core.options.cloudOrigin}/api/storage/upload?token=${token}`;
}
