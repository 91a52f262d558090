/** Calendars that an organisation's events come from, as its admins keep them. */
import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  lumaCalendarId,
  lumaIcsAddress,
} from "../../shared/communities/lumaAddress";
import { outsideAddress } from "../../shared/communities/outsideAddress";
import type { SourceKind } from "../../shared/communities/sources";
import { refusal } from "../../shared/errors";
import { LIMITS, requiredText } from "../../shared/limits";
import { isTimeZone } from "../../shared/mail/schedule";
import {
  vEventAudience,
  vSourceKind,
  vSyncProgress,
  vSyncResult,
} from "../../tables/events";
import { claim } from "./claiming";

export type Source = Doc<"eventSources">;

/** Of one organisation; each is asked every hour. */
export const MOST_SOURCES = 20;
const KEY_LENGTH = 200;
/** Asking again sooner tells nothing new, and costs the other side. */
const AGAIN_AFTER_MS = 60_000;
/** For taking back that a calendar is removed. */
const REMOVE_AFTER_MS = 12_000;

/** What an admin says of a calendar. Its key is only ever written. */
export const vSourceFacts = v.object({
  label: v.string(),
  audience: vEventAudience,
  /** IANA. */
  timeZone: v.string(),
  /** Of an ICS, a public Luma calendar; "" for the others. */
  address: v.string(),
  /** Of Luma's API; absent or "": as it is. */
  apiKey: v.optional(v.string()),
});
type SourceFacts = Infer<typeof vSourceFacts>;

export const vSourceView = v.object({
  sourceId: v.id("eventSources"),
  kind: vSourceKind,
  label: v.string(),
  url: v.string(),
  audience: vEventAudience,
  timeZone: v.string(),
  isPaused: v.boolean(),
  isSyncing: v.boolean(),
  progress: v.union(v.null(), vSyncProgress),
  /** Null while paused, and for a file. */
  nextSyncAt: v.union(v.null(), v.number()),
  lastResult: v.union(v.null(), vSyncResult),
  failedCount: v.number(),
});
type SourceView = Infer<typeof vSourceView>;

/** Newest first. */
export async function list(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<SourceView[]> {
  const sources = await ctx.db
    .query("eventSources")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .order("desc")
    .take(MOST_SOURCES);
  return sources
    .filter(({ removing }) => removing === undefined)
    .map(toSourceView);
}

function toSourceView(source: Source): SourceView {
  return {
    sourceId: source._id,
    kind: source.kind,
    label: source.label,
    url: source.url,
    audience: source.audience,
    timeZone: source.timeZone,
    isPaused: source.isPaused,
    isSyncing: source.leaseToken !== undefined,
    progress: source.progress ?? null,
    nextSyncAt: source.nextSyncAt ?? null,
    lastResult: source.lastResult ?? null,
    failedCount: source.failedCount,
  };
}

/** A calendar of this organisation; another's is not there. */
export async function requireSource(
  ctx: QueryCtx,
  org: Pick<Doc<"organisations">, "_id">,
  sourceId: Id<"eventSources">,
): Promise<Source> {
  const source = await ctx.db.get("eventSources", sourceId);
  if (source?.orgId !== org._id) throw refusal("NOT_FOUND");
  return source;
}

/** Adds a calendar and looks at it at once. Refuses INVALID at the field, CONFLICT for one that is there. */
export async function add(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  kind: Exclude<SourceKind, "csv">,
  wanted: SourceFacts,
): Promise<Id<"eventSources">> {
  const facts = checkedFacts(kind, wanted);
  const apiKey = kind === "luma" ? checkedKey(wanted.apiKey) : null;
  await requireRoom(ctx, orgId, facts.url);
  const sourceId = await insertSource(ctx, orgId, kind, facts);
  if (apiKey !== null) {
    await ctx.db.insert("eventSourceSecrets", { sourceId, apiKey });
  }
  await claim(ctx, sourceId);
  return sourceId;
}

export async function insertSource(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  kind: SourceKind,
  facts: ReturnType<typeof checkedFacts>,
): Promise<Id<"eventSources">> {
  return await ctx.db.insert("eventSources", {
    orgId,
    kind,
    ...facts,
    isPaused: false,
    failedCount: 0,
  });
}

/** Refuses CONFLICT past the most, or where the same address is there already. */
export async function requireRoom(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  url: string,
): Promise<void> {
  const known = await ctx.db
    .query("eventSources")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .take(MOST_SOURCES);
  if (known.length >= MOST_SOURCES) {
    throw refusal("CONFLICT", {
      details: { reason: "tooMany", limit: MOST_SOURCES },
    });
  }
  if (url !== "" && known.some((source) => source.url === url)) {
    throw refusal("CONFLICT", {
      field: "address",
      details: { reason: "known" },
    });
  }
}

/** Changes what is said of it; a new address or key is looked at at once. */
export async function edit(
  ctx: MutationCtx,
  source: Source,
  wanted: SourceFacts,
): Promise<void> {
  const facts = checkedFacts(source.kind, wanted);
  const isElsewhere = facts.url !== source.url;
  if (isElsewhere) await requireRoom(ctx, source.orgId, facts.url);
  const isNewKey =
    source.kind === "luma" && (wanted.apiKey ?? "").trim() !== "";
  await ctx.db.patch("eventSources", source._id, {
    ...facts,
    ...((isElsewhere || isNewKey) && { failedCount: 0 }),
  });
  if (isNewKey) await replaceKey(ctx, source._id, checkedKey(wanted.apiKey));
  if ((isElsewhere || isNewKey) && !source.isPaused) {
    await claim(ctx, source._id, "again");
  }
}

async function replaceKey(
  ctx: MutationCtx,
  sourceId: Id<"eventSources">,
  apiKey: string,
): Promise<void> {
  const known = await secretOf(ctx, sourceId);
  if (known === null) {
    await ctx.db.insert("eventSourceSecrets", { sourceId, apiKey });
  } else {
    await ctx.db.patch("eventSourceSecrets", known._id, { apiKey });
  }
}

export async function secretOf(
  ctx: QueryCtx,
  sourceId: Id<"eventSources">,
): Promise<Doc<"eventSourceSecrets"> | null> {
  return await ctx.db
    .query("eventSourceSecrets")
    .withIndex("by_sourceId", (q) => q.eq("sourceId", sourceId))
    .unique();
}

/** The same again changes nothing. */
export async function setPaused(
  ctx: MutationCtx,
  source: Source,
  isPaused: boolean,
): Promise<void> {
  if (source.isPaused === isPaused || source.kind === "csv") return;
  await ctx.db.patch("eventSources", source._id, {
    isPaused,
    nextSyncAt: undefined,
  });
  if (!isPaused) await claim(ctx, source._id);
}

/** Looks at it now. While it is being looked at that is no error; refuses RATE_LIMITED right after. */
export async function syncNow(ctx: MutationCtx, source: Source): Promise<void> {
  if (source.kind === "csv") throw refusal("CONFLICT");
  if (source.leaseToken !== undefined) return;
  const since = Date.now() - (source.lastResult?.at ?? 0);
  if (since < AGAIN_AFTER_MS && source.lastResult?.problem === undefined) {
    throw refusal("RATE_LIMITED", { retryAfterMs: AGAIN_AFTER_MS - since });
  }
  await claim(ctx, source._id);
}

/** Goes in a moment, with what is to become of its events; until then it may be taken back. */
export async function remove(
  ctx: MutationCtx,
  source: Source,
  events: "keep" | "cancel",
): Promise<void> {
  if (source.removing !== undefined) return;
  const at = Date.now() + REMOVE_AFTER_MS;
  await ctx.db.patch("eventSources", source._id, {
    removing: { at, events },
    nextSyncAt: undefined,
    leaseToken: undefined,
    progress: undefined,
  });
  await ctx.scheduler.runAt(at, internal.events.syncing.removeStep, {
    sourceId: source._id,
    at,
  });
}

/** Undoes {@link remove} while there is time; refuses CONFLICT later. */
export async function putBack(ctx: MutationCtx, source: Source): Promise<void> {
  if (source.removing === undefined) return;
  if (source.removing.at <= Date.now()) throw refusal("CONFLICT");
  await ctx.db.patch("eventSources", source._id, { removing: undefined });
  if (!source.isPaused && source.kind !== "csv") await claim(ctx, source._id);
}

export function checkedFacts(kind: SourceKind, wanted: SourceFacts) {
  const { audience, timeZone } = wanted;
  if (!isTimeZone(timeZone)) throw refusal("INVALID", { field: "timeZone" });
  const label = requiredText("label", wanted.label, LIMITS.line);
  return {
    label,
    audience,
    timeZone,
    url: checkedAddress(kind, wanted.address),
  };
}

function checkedAddress(kind: SourceKind, address: string): string {
  if (kind === "luma" || kind === "csv") return "";
  const text = requiredText("address", address, LIMITS.url);
  if (kind === "lumaPublic") {
    const calendarId = lumaCalendarId(text);
    if (calendarId !== null) return lumaIcsAddress(calendarId);
    throw refusal("INVALID", {
      field: "address",
      details: { reason: "lumaCalendar" },
    });
  }
  const url = outsideAddress(text);
  if (url !== null) return url.href;
  throw refusal("INVALID", { field: "address", details: { reason: "url" } });
}

function checkedKey(apiKey = ""): string {
  const key = requiredText("apiKey", apiKey, KEY_LENGTH);
  // It goes into a header.
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw refusal("INVALID", { field: "apiKey", details: { reason: "key" } });
}
