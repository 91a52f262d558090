/** Wire format of the sync protocol, as `convex/src/browser/sync/protocol.ts` has it (1.48). */
import type { UserIdentityAttributes } from "convex/server";
import type { JSONValue } from "convex/values";

/** A little-endian unsigned 64-bit integer in base64. */
export type EncodedU64 = string;

export function encodeU64(value: bigint): EncodedU64 {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes.toString("base64");
}

export function decodeU64(encoded: EncodedU64): bigint {
  return Buffer.from(encoded, "base64").readBigUInt64LE();
}

export interface FunctionRequest {
  requestId: number;
  udfPath: string;
  args: JSONValue[];
  componentPath?: string;
}

export interface AddQuery {
  type: "Add";
  queryId: number;
  udfPath: string;
  args: JSONValue[];
  journal?: string | null;
  componentPath?: string;
}

export type AuthenticateMessage = {
  type: "Authenticate";
  baseVersion: number;
} & (
  | { tokenType: "None" }
  | { tokenType: "User"; value: string }
  | {
      tokenType: "Admin";
      value: string;
      impersonating?: Partial<UserIdentityAttributes>;
    }
);

export type ClientMessage =
  | {
      type: "Connect";
      sessionId: string;
      maxObservedTimestamp?: EncodedU64;
      clientTs?: number;
    }
  | AuthenticateMessage
  | {
      type: "ModifyQuerySet";
      baseVersion: number;
      newVersion: number;
      modifications: (AddQuery | { type: "Remove"; queryId: number })[];
    }
  | ({ type: "Mutation" } & FunctionRequest)
  | ({ type: "Action" } & FunctionRequest)
  | { type: "Event" };

export interface StateVersion {
  querySet: number;
  identity: number;
  ts: bigint;
}

export type ServerMessage =
  | {
      type: "MutationResponse" | "ActionResponse";
      requestId: number;
      success: boolean;
      result: JSONValue;
      ts?: EncodedU64;
      errorData?: JSONValue;
      logLines: string[];
    }
  | {
      type: "AuthError";
      error: string;
      baseVersion: number;
      /** False when a token ran out during work, true when it was refused on arrival. */
      authUpdateAttempted: boolean;
    }
  | { type: "FatalError"; error: string }
  | { type: "Ping" };

/**
 * A Transition as text. The modifications are passed already encoded, because one
 * query's answer is encoded once for all the sockets that watch it.
 */
export function encodeTransition(
  from: StateVersion,
  to: StateVersion,
  modifications: string[],
  clientClockSkew: number | null,
): string {
  const version = ({ querySet, identity, ts }: StateVersion) =>
    JSON.stringify({ querySet, identity, ts: encodeU64(ts) });
  const skew =
    clientClockSkew === null ? "" : `,"clientClockSkew":${clientClockSkew}`;
  return `{"type":"Transition","startVersion":${version(from)},"endVersion":${version(to)},"modifications":[${modifications.join(",")}]${skew}}`;
}
