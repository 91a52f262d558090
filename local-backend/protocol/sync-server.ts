import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Callers } from "../auth/callers";
import type { Commit, Engine } from "../engine/types";
import { isLocalRequest } from "../http/node-http";
import { SharedQueries } from "./shared-queries";
import { SyncSession } from "./sync-session";

/** Vite's own socket shares the port: only this path is ours. */
export const SYNC_PATH = /^\/api\/[^/]+\/sync(\?|$)/;
const PING_INTERVAL_MS = 15_000;
/** Arguments may be 16 MiB; their JSON and envelope are somewhat larger. */
const MAX_MESSAGE_BYTES = 24 * 1024 * 1024;

/** All sync sockets of one engine. */
export class SyncServer {
  readonly queries: SharedQueries;
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
  });
  private readonly sessions = new Set<SyncSession>();
  private readonly dirty = new Set<SyncSession>();
  /** Mutations on their way, by dedupe key. */
  private readonly mutations = new Map<string, SyncSession>();
  private readonly stopListening: () => void;
  private readonly pings: NodeJS.Timeout;
  private roundPending = false;

  constructor(
    readonly engine: Engine,
    readonly callers: Callers,
  ) {
    this.queries = new SharedQueries(engine);
    this.stopListening = engine.onCommit((commit) => this.onCommit(commit));
    this.pings = setInterval(() => {
      for (const session of this.sessions) session.send({ type: "Ping" });
    }, PING_INTERVAL_MS);
    this.pings.unref();
  }

  /** Takes a connection made to `SYNC_PATH`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isLocalRequest(request)) {
      socket.destroy();
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.sessions.add(new SyncSession(this, webSocket));
    });
  }

  /** Has the session brought up to date soon. */
  touch(session: SyncSession): void {
    this.dirty.add(session);
    this.wake();
  }

  /** Starts a round when someone waits for one. */
  wake(): void {
    if (this.roundPending || this.dirty.size === 0) return;
    this.roundPending = true;
    setImmediate(() => void this.runRounds());
  }

  forget(session: SyncSession): void {
    this.sessions.delete(session);
    this.dirty.delete(session);
  }

  beginMutation(dedupeKey: string, session: SyncSession): void {
    this.mutations.set(dedupeKey, session);
  }

  endMutation(dedupeKey: string, session: SyncSession): void {
    if (this.mutations.get(dedupeKey) === session) {
      this.mutations.delete(dedupeKey);
    }
  }

  onReload(): void {
    this.queries.onReload();
  }

  close(): void {
    clearInterval(this.pings);
    this.stopListening();
    for (const session of this.sessions) session.terminate();
    this.sockets.close();
  }

  private onCommit(commit: Commit): void {
    const author = commit.dedupeKey && this.mutations.get(commit.dedupeKey);
    if (author) author.awaitAnswer(commit.dedupeKey ?? "", commit.ts);
    this.queries.onCommit(commit);
  }

  /**
   * A round brings every session that can move to one snapshot. Commits that
   * arrive during a round are met by the next, all together: that is what keeps
   * a burst of mutations from becoming as many runs of each query.
   */
  private async runRounds(): Promise<void> {
    for (;;) {
      const snapshot = this.queries.beginRound();
      const ready = [...this.dirty]
        .filter((session) => session.canMoveTo(snapshot.ts))
        .sort((a, b) => Number(b.owesTransition) - Number(a.owesTransition));
      if (ready.length === 0) break;
      for (const session of ready) {
        if (!this.dirty.delete(session)) continue;
        await session.moveTo(snapshot);
      }
    }
    this.roundPending = false;
  }
}
