import type { WebSocket } from "ws";
import type { Caller } from "../auth/callers";
import { AuthenticationError, isExpired, NOBODY } from "../auth/callers";
import type { FunctionCall, Outcome, Snapshot } from "../engine/types";
import type {
  AddQuery,
  AuthenticateMessage,
  ClientMessage,
  FunctionRequest,
  ServerMessage,
  StateVersion,
} from "./messages";
import { decodeU64, encodeTransition, encodeU64 } from "./messages";
import type { SharedQuery, Watcher } from "./shared-queries";
import type { SyncServer } from "./sync-server";

/** A client that reads slower than this gets the newest state later, not all states in between. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;
const CLOSE_NORMAL = 1000;
const CLOSE_INTERNAL_ERROR = 1011;

/** The client broke the protocol: trying again would not help it. */
class ProtocolError extends Error {}

interface WatchedQuery {
  add: AddQuery;
  shared: SharedQuery;
  /** The answer last sent, to send nothing when nothing changed. */
  sent: string | null;
}

/** The server's end of one sync socket. */
export class SyncSession implements Watcher {
  private id: string | null = null;
  private caller: Caller = NOBODY;
  private readonly watched = new Map<number, WatchedQuery>();
  private readonly removed = new Set<number>();
  /** What the client has asked for, and what it was last sent. */
  private wanted = { querySet: 0, identity: 0 };
  private sent: StateVersion = { querySet: 0, identity: 0, ts: 0n };
  /** Commits of this client's mutations whose answers are not sent yet. */
  private readonly unanswered = new Map<string, bigint>();
  /** A mutation of this time was answered; the client's promise waits for a Transition past it. */
  private owedTs: bigint | null = null;
  private clientClockSkew: number | null = null;
  private inbox: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly server: SyncServer,
    private readonly socket: WebSocket,
  ) {
    socket.on("message", (data) => {
      const receivedAt = Date.now();
      this.inbox = this.inbox.then(() =>
        this.receive(String(data), receivedAt),
      );
    });
    socket.on("close", () => this.forget());
    socket.on("error", () => this.forget());
  }

  onStale(): void {
    this.server.touch(this);
  }

  /** Called at the commit: no Transition may show it before the mutation's answer is out. */
  awaitAnswer(dedupeKey: string, ts: bigint): void {
    this.unanswered.set(dedupeKey, ts);
  }

  canMoveTo(ts: bigint): boolean {
    for (const unanswered of this.unanswered.values()) {
      if (unanswered <= ts) return false;
    }
    return this.socket.bufferedAmount < MAX_BUFFERED_BYTES;
  }

  /** Sends what changed between the last Transition and the snapshot, in one Transition. */
  async moveTo(snapshot: Snapshot): Promise<void> {
    if (this.refuseExpired()) return;
    const to: StateVersion = { ...this.wanted, ts: snapshot.ts };
    const removed = [...this.removed];
    // Kept apart from `watched`, which messages may change while queries run.
    const watched = [...this.watched].map(([queryId, query]) => {
      return { queryId, query, shared: query.shared };
    });
    try {
      for (const { shared } of watched) {
        await this.server.queries.refresh(shared, snapshot);
      }
    } catch (error) {
      return this.fail(error);
    }
    if (this.closed) return;
    const modifications: string[] = [];
    for (const queryId of removed) {
      this.removed.delete(queryId);
      modifications.push(`{"type":"QueryRemoved","queryId":${queryId}}`);
    }
    for (const { queryId, query, shared } of watched) {
      if (query.sent === shared.answer) continue;
      query.sent = shared.answer;
      modifications.push(`{"queryId":${queryId},${shared.answer}`);
    }
    this.sendTransition(to, modifications);
  }

  get owesTransition(): boolean {
    return this.owedTs !== null;
  }

  private sendTransition(to: StateVersion, modifications: string[]): void {
    const from = this.sent;
    const settlesDebt = this.owedTs !== null && this.owedTs <= to.ts;
    const isNews =
      modifications.length > 0 ||
      settlesDebt ||
      to.querySet !== from.querySet ||
      to.identity !== from.identity;
    if (!isNews) return;
    if (settlesDebt) this.owedTs = null;
    this.sent = to;
    this.sendText(
      encodeTransition(from, to, modifications, this.clientClockSkew),
    );
  }

  send(message: ServerMessage): void {
    this.sendText(JSON.stringify(message));
  }

  terminate(): void {
    this.socket.terminate();
    this.forget();
  }

  private async receive(text: string, receivedAt: number): Promise<void> {
    if (this.closed) return;
    try {
      await this.handle(parse(text), receivedAt);
    } catch (error) {
      if (!(error instanceof ProtocolError)) return this.fail(error);
      this.send({ type: "FatalError", error: error.message });
      this.close(CLOSE_NORMAL, "ProtocolError");
    }
  }

  private async handle(message: ClientMessage, receivedAt: number) {
    if (message.type === "Connect") {
      this.id = message.sessionId;
      if (typeof message.clientTs === "number") {
        this.clientClockSkew = message.clientTs - receivedAt;
      }
      if (message.maxObservedTimestamp) {
        this.server.engine.advancePast(decodeU64(message.maxObservedTimestamp));
      }
      return;
    }
    if (this.id === null) throw new ProtocolError("Expected Connect first.");
    switch (message.type) {
      case "Authenticate":
        return this.authenticate(message);
      case "ModifyQuerySet":
        return this.modifyQuerySet(message);
      case "Mutation":
        return this.runMutation(message);
      case "Action":
        return this.runAction(message);
      case "Event":
        return;
      default:
        throw new ProtocolError("Unknown message type.");
    }
  }

  private async authenticate(message: AuthenticateMessage): Promise<void> {
    const { baseVersion } = message;
    if (baseVersion !== this.wanted.identity) {
      throw new ProtocolError(
        `Authenticate: base version ${baseVersion}, expected ${this.wanted.identity}.`,
      );
    }
    try {
      this.caller = await this.callerOf(message);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      this.refuse(error.message, baseVersion, true);
      return;
    }
    this.wanted.identity = baseVersion + 1;
    for (const query of this.watched.values()) {
      this.server.queries.unwatch(query.shared, this);
      query.shared = this.server.queries.watch(query.add, this.caller, this);
    }
    this.server.touch(this);
  }

  private async callerOf(message: AuthenticateMessage): Promise<Caller> {
    const { callers } = this.server;
    if (message.tokenType === "None") return NOBODY;
    if (message.tokenType === "User") return callers.fromToken(message.value);
    return callers.fromAdminKey(message.value, message.impersonating);
  }

  private modifyQuerySet(
    message: Extract<ClientMessage, { type: "ModifyQuerySet" }>,
  ): void {
    const { baseVersion, newVersion, modifications } = message;
    if (baseVersion !== this.wanted.querySet || newVersion <= baseVersion) {
      throw new ProtocolError(
        `ModifyQuerySet: ${baseVersion} to ${newVersion}, expected ${this.wanted.querySet}.`,
      );
    }
    this.wanted.querySet = newVersion;
    for (const modification of modifications) {
      const { queryId } = modification;
      const previous = this.watched.get(queryId);
      if (previous) this.server.queries.unwatch(previous.shared, this);
      if (modification.type === "Remove") {
        this.watched.delete(queryId);
        this.removed.add(queryId);
        continue;
      }
      const shared = this.server.queries.watch(modification, this.caller, this);
      this.watched.set(queryId, { add: modification, shared, sent: null });
      this.removed.delete(queryId);
    }
    this.server.touch(this);
  }

  /** Not awaited by the inbox: the engine runs mutations in the order they are given to it. */
  private runMutation(request: FunctionRequest): void {
    if (this.refuseExpired()) return;
    const dedupeKey = `${this.id}:${request.requestId}`;
    this.server.beginMutation(dedupeKey, this);
    this.server.engine
      .runMutation(this.callOf(request), { dedupeKey })
      .then(({ outcome, ts }) => {
        this.answer("MutationResponse", request, outcome, ts);
        if (outcome.success && (this.owedTs ?? -1n) < ts) this.owedTs = ts;
      })
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.unanswered.delete(dedupeKey);
        this.server.endMutation(dedupeKey, this);
        if (!this.closed) this.server.touch(this);
      });
  }

  private runAction(request: FunctionRequest): void {
    if (this.refuseExpired()) return;
    this.server.engine
      .runAction(this.callOf(request))
      .then((outcome) => this.answer("ActionResponse", request, outcome))
      .catch((error: unknown) => this.fail(error));
  }

  private callOf(request: FunctionRequest): FunctionCall {
    return {
      path: request.udfPath,
      args: request.args[0] ?? {},
      identity: this.caller.identity,
      isAdmin: this.caller.isAdmin,
      componentPath: request.componentPath,
    };
  }

  private answer(
    type: "MutationResponse" | "ActionResponse",
    { requestId }: FunctionRequest,
    outcome: Outcome,
    ts?: bigint,
  ): void {
    const { success, logLines } = outcome;
    const result = outcome.success ? outcome.value : outcome.errorMessage;
    this.send({
      type,
      requestId,
      success,
      result,
      logLines,
      ...(outcome.success && ts !== undefined ? { ts: encodeU64(ts) } : {}),
      ...(!outcome.success && outcome.errorData !== undefined
        ? { errorData: outcome.errorData }
        : {}),
    });
  }

  private refuseExpired(): boolean {
    if (!isExpired(this.caller)) return false;
    this.refuse("The token has expired.", this.wanted.identity - 1, false);
    return true;
  }

  private refuse(error: string, baseVersion: number, updating: boolean): void {
    this.send({
      type: "AuthError",
      error,
      baseVersion,
      authUpdateAttempted: updating,
    });
    this.close(CLOSE_NORMAL, "AuthError");
  }

  /** A fault of ours: the client connects again and asks anew. */
  private fail(error: unknown): void {
    if (this.closed) return;
    console.error("[backend] closing a sync socket:", error);
    this.close(CLOSE_INTERNAL_ERROR, "InternalServerError");
  }

  private sendText(text: string): void {
    if (this.closed) return;
    // A reader that was too slow may have caught up.
    this.socket.send(text, () => this.server.wake());
  }

  private close(code: number, reason: string): void {
    this.socket.close(code, reason);
    this.forget();
  }

  private forget(): void {
    if (this.closed) return;
    this.closed = true;
    for (const { shared } of this.watched.values()) {
      this.server.queries.unwatch(shared, this);
    }
    this.server.forget(this);
  }
}

function parse(text: string): ClientMessage {
  try {
    return JSON.parse(text) as ClientMessage;
  } catch {
    throw new ProtocolError("The message is not JSON.");
  }
}
