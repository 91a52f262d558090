import type { ConvexClientOptions } from "convex/browser";
import { ConvexClient, ConvexHttpClient } from "convex/browser";
import { onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import type { RunningBackend } from "../../../local-backend/server";
import { startBackend } from "../../../local-backend/server";
import { fixture } from "./project";

/** A backend without an app on ports the system chooses, in memory unless told. */
export async function aBackend(
  options: {
    directory?: string;
    projectDirectory?: string;
    watch?: boolean;
  } = {},
): Promise<RunningBackend> {
  const backend = await startBackend({
    port: 0,
    app: "none",
    directory: null,
    projectDirectory: fixture,
    watch: false,
    ...options,
  });
  onTestFinished(() => backend.close());
  return backend;
}

export function aClient(
  url: string,
  options: ConvexClientOptions = {},
): ConvexClient {
  const client = new ConvexClient(url, { logger: false, ...options });
  onTestFinished(() => client.close());
  return client;
}

export function anHttpClient(url: string): ConvexHttpClient {
  return new ConvexHttpClient(url, { logger: false });
}

type SetAdminAuth = (key: string, identity?: object) => void;

/** `setAdminAuth` is internal to the clients: it is left out of their types. */
export function actAsAdmin(
  client: ConvexClient | ConvexHttpClient,
  key: string,
  identity?: object,
): void {
  const { setAdminAuth } = client as unknown as { setAdminAuth: SetAdminAuth };
  setAdminAuth.call(client, key, identity);
}

export interface Frame {
  type: string;
  ts?: string;
  success?: boolean;
  modifications?: { type: string }[];
  startVersion?: Version;
  endVersion?: Version;
}

interface Version {
  querySet: number;
  identity: number;
  ts: string;
}

/**
 * A WebSocket class that keeps what its sockets received, and the sockets.
 * @param lostAnswers so many sockets break when they receive a mutation's answer
 */
export function recordingSockets({ lostAnswers = 0 } = {}) {
  const frames: Frame[] = [];
  const sockets: WebSocket[] = [];
  let toLose = lostAnswers;
  class Recording extends WebSocket {
    private isBroken = false;
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event === "message") {
        if (this.isBroken) return true;
        const frame = JSON.parse(String(args[0])) as Frame;
        if (frame.type === "MutationResponse" && toLose-- > 0) {
          this.isBroken = true;
          this.terminate();
          return true;
        }
        frames.push(frame);
      }
      return super.emit(event, ...args);
    }
  }
  const webSocketConstructor =
    Recording as unknown as typeof globalThis.WebSocket;
  return { frames, sockets, webSocketConstructor };
}

export function decodeTs(encoded: string | undefined): bigint {
  return Buffer.from(encoded ?? "", "base64").readBigUInt64LE();
}

export const eventually = (check: () => void, timeout = 5000) =>
  vi.waitFor(check, { timeout, interval: 10 });
