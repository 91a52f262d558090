/**
 * The links of a mail that work without signing in: who, which stream and which
 * version, under an HMAC. No personal data, and worthless once the member's
 * version has moved on.
 */
import type { Id } from "../../_generated/dataModel";
import { env } from "../../_generated/server";
import { BULK_STREAMS, type BulkStream } from "../../shared/mail/streams";
import { isEmbeddedBackend } from "../account/embedded";

export interface MailToken {
  userId: Id<"users">;
  /** "all": every bulk stream, as in the preference centre. */
  stream: BulkStream | "all";
  /** `tokenVersion` of the preferences it was made from. */
  version: number;
}

/** Longer than any id needs. */
const MOST_LENGTH = 400;
const encoder = new TextEncoder();

/** Whether links of mail can be signed here. */
export function canSignTokens(): boolean {
  return tokenSecret() !== undefined;
}

export async function signMailToken(token: MailToken): Promise<string> {
  const text = `${token.userId}.${token.stream}.${token.version}`;
  return `${text}.${await signatureOf(text)}`;
}

/** What a token says; null unless it was signed here. Its user and version are still to be looked up. */
export async function readMailToken(token: string): Promise<MailToken | null> {
  if (token.length > MOST_LENGTH || !canSignTokens()) return null;
  const [userId = "", stream = "", version = "", given = "", ...rest] =
    token.split(".");
  if (rest.length > 0) return null;
  const expected = await signatureOf(`${userId}.${stream}.${version}`);
  if (!isSame(given, expected) || !isStream(stream)) return null;
  // Signed here, so it was an id when it was signed.
  return { userId: userId as Id<"users">, stream, version: Number(version) };
}

function isStream(stream: string): stream is MailToken["stream"] {
  return (
    stream === "all" || (BULK_STREAMS as readonly string[]).includes(stream)
  );
}

/** The embedded backend signs with the key that it made for itself. */
function tokenSecret(): string | undefined {
  const own = isEmbeddedBackend() ? env.JWT_PRIVATE_KEY : undefined;
  return env.MAIL_TOKEN_SECRET ?? own;
}

async function signatureOf(text: string): Promise<string> {
  const secret = tokenSecret();
  if (secret === undefined) throw new Error("MAIL_TOKEN_SECRET is not set");
  const key = await keyOf(secret);
  // The same secret may sign other things: what this is for is part of the text.
  const signed = await crypto.subtle.sign(
    "HMAC",
    key,
    encoder.encode(`mail:${text}`),
  );
  return base64url(new Uint8Array(signed));
}

/** Of the secret that is in use: a page of mail is signed two hundred times. */
let imported: { secret: string; key: CryptoKey } | null = null;

async function keyOf(secret: string): Promise<CryptoKey> {
  if (imported?.secret === secret) return imported.key;
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  imported = { secret, key };
  return key;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Takes as long for a first wrong sign as for a last. */
function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let at = 0; at < expected.length; at += 1) {
    difference |= (given.charCodeAt(at) || 0) ^ expected.charCodeAt(at);
  }
  return difference === 0;
}
