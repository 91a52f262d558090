import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "../engine/types";
import { readBody, sendJson } from "./node-http";

const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;
/** Shown by browsers without running anything in them. */
const INERT_TYPES =
  /^(application\/pdf|text\/plain|image\/(?!svg)[\w.+-]+|audio\/.+|video\/.+)(;|$)/;

export async function uploadBlob(
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  token: string | null,
): Promise<void> {
  if (!token || !engine.redeemUploadToken(token)) {
    return sendJson(response, 401, {
      code: "BadUploadToken",
      message: "The upload URL is unknown, used up or too old.",
    });
  }
  const body = await readBody(request, MAX_UPLOAD_BYTES);
  const type = request.headers["content-type"] ?? "";
  const blob = new Blob([new Uint8Array(body)], { type });
  sendJson(response, 200, { storageId: await engine.storeBlob(blob) });
}

export async function serveBlob(
  engine: Engine,
  response: ServerResponse,
  storageId: string,
): Promise<void> {
  const stored = await engine.readBlob(storageId);
  if (!stored) {
    return sendJson(response, 404, {
      code: "FileNotFound",
      message: `File ${storageId} not found.`,
    });
  }
  const type = stored.contentType ?? "application/octet-stream";
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Length": stored.blob.size,
    "Cache-Control": "private, max-age=2592000",
    "X-Content-Type-Options": "nosniff",
    // A deployment serves files from an origin of its own; here it is the app's,
    // where an uploaded page must not run.
    ...(INERT_TYPES.test(type) ? {} : { "Content-Security-Policy": "sandbox" }),
  });
  response.end(Buffer.from(await stored.blob.arrayBuffer()));
}
