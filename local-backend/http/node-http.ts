import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

/** Everything the embedded backend answers to lies on this machine. */
export const LOCAL_HOST = "127.0.0.1";

const LOCAL_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * False for requests that a page of another site made the browser send: by a
 * name it pointed at this machine (Host), or straight across origins (Origin).
 */
export function isLocalRequest({ headers }: IncomingMessage): boolean {
  return isLocalName(`http://${headers.host}`) && isLocalName(headers.origin);
}

function isLocalName(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return LOCAL_NAMES.test(new URL(origin).hostname);
  } catch {
    return false;
  }
}

/** The body was longer than the route takes. */
export class BodyTooLargeError extends Error {}

/** @throws BodyTooLargeError past `limit` bytes */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      throw new BodyTooLargeError(`The body is over ${limit} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

/** @param origin scheme, host and port under which the request came in */
export function toFetchRequest(
  request: IncomingMessage,
  origin: string,
): Request {
  const headers = new Headers();
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    headers.append(
      request.rawHeaders[i] ?? "",
      request.rawHeaders[i + 1] ?? "",
    );
  }
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(new URL(request.url ?? "/", origin), {
    method: request.method,
    headers,
    ...(hasBody
      ? { body: Readable.toWeb(request) as BodyInit, duplex: "half" }
      : {}),
  } as RequestInit);
}

export async function sendFetchResponse(
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (!answer.body) {
    response.end();
    return;
  }
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  for await (const chunk of body) response.write(chunk);
  response.end();
}
