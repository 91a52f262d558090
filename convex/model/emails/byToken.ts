/** What the links of a mail may do without signing in: no more than their own stream. */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { BULK_STREAMS, type BulkStream } from "../../shared/mail/streams";
import { vBulkStream } from "../../tables/email";
import {
  heldOf,
  saveSettings,
  toMailSettings,
  vHeld,
  vMailSettings,
  type MailChanges,
} from "./centre";
import { findPreferences, type MailPreferences } from "./preferences";
import { count } from "./sums";
import { readMailToken, type MailToken } from "./tokens";

interface Bearer {
  user: Doc<"users">;
  preferences: MailPreferences;
  stream: MailToken["stream"];
}

/** Who a token is of, or null where it is none, old, or of somebody who is gone. */
export async function bearerOf(
  ctx: QueryCtx,
  token: string,
): Promise<Bearer | null> {
  const said = await readMailToken(token);
  if (said === null) return null;
  const userId = ctx.db.normalizeId("users", said.userId);
  if (userId === null) return null;
  const [user, preferences] = await Promise.all([
    ctx.db.get("users", userId),
    findPreferences(ctx, userId),
  ]);
  if (user === null || preferences?.tokenVersion !== said.version) return null;
  return { user, preferences, stream: said.stream };
}

async function requireBearer(ctx: QueryCtx, token: string): Promise<Bearer> {
  const bearer = await bearerOf(ctx, token);
  if (bearer === null) throw refusal("CODE_INVALID");
  return bearer;
}

/** The whole centre for a token of everything; one switch for a token of one stream. */
export const vTokenCentre = v.union(
  v.object({ kind: v.literal("all"), settings: vMailSettings, held: vHeld }),
  v.object({
    kind: v.literal("stream"),
    stream: vBulkStream,
    isOn: v.boolean(),
    held: vHeld,
  }),
);

export async function getCentre(
  ctx: QueryCtx,
  token: string,
): Promise<Infer<typeof vTokenCentre> | null> {
  const bearer = await bearerOf(ctx, token);
  if (bearer === null) return null;
  const { stream, preferences, user } = bearer;
  const held = await heldOf(ctx, user, preferences);
  if (stream === "all") {
    return { kind: "all", settings: toMailSettings(preferences, user), held };
  }
  return { kind: "stream", stream, isOn: preferences.isOn[stream], held };
}

/** A token of one stream switches that one, and nothing else. */
export async function saveCentre(
  ctx: MutationCtx,
  token: string,
  changes: MailChanges,
): Promise<void> {
  const { user, stream } = await requireBearer(ctx, token);
  if (stream !== "all") {
    const { isOn = {}, ...others } = changes;
    const names = [...Object.keys(isOn), ...Object.keys(others)];
    if (names.some((name) => name !== stream)) throw refusal("FORBIDDEN");
  }
  await saveSettings(ctx, user, changes);
}

/** Switches off what the token names. Twice is no error; answers what was on until now. */
export async function unsubscribe(
  ctx: MutationCtx,
  token: string,
): Promise<BulkStream[]> {
  const { user, stream, preferences } = await requireBearer(ctx, token);
  const named = stream === "all" ? BULK_STREAMS : [stream];
  const wereOn = named.filter((each) => preferences.isOn[each]);
  if (wereOn.length === 0) return [];
  const isOn = Object.fromEntries(wereOn.map((each) => [each, false]));
  await saveSettings(ctx, user, { isOn }, "unsubscribed");
  for (const each of wereOn) await count(ctx, each, "unsubscribed");
  return wereOn;
}
