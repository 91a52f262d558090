import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { appHeaders } from "./app-headers";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves a built single-page app: files as they are, every other path its page. */
export function serveBuiltApp(directory: string) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = await readInside(directory, pathname);
    const isAsset = pathname.startsWith("/assets/");
    if (!file && isAsset) {
      response.writeHead(404).end();
      return;
    }
    const content = file ?? (await readFile(join(directory, "index.html")));
    const type = file ? TYPES[extname(pathname)] : TYPES[".html"];
    response.writeHead(200, {
      ...appHeaders(),
      "Content-Type": type ?? "application/octet-stream",
      // Vite puts the content's hash into the names of assets.
      "Cache-Control": isAsset ? "max-age=31536000, immutable" : "no-cache",
    });
    response.end(content);
  };
}

async function readInside(
  directory: string,
  pathname: string,
): Promise<Buffer | null> {
  try {
    const file = normalize(join(directory, decodeURIComponent(pathname)));
    if (!file.startsWith(directory + sep)) return null;
    return await readFile(file);
  } catch {
    return null;
  }
}
