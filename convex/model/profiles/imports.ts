/**
 * A pasted CV: read by rules, reviewed by its owner, accepted item by item. Its
 * text is gone as soon as the review is over.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { extractCv } from "../../shared/cv/extractCv";
import { overlapOf } from "../../shared/cv/overlap";
import { errorCodeOf, refusal } from "../../shared/errors";
import { boundedList, LIMITS, requiredText } from "../../shared/limits";
import type { ExtractedItem } from "../../tables/profiles";
import type { Member } from "../access";
import { takeImport } from "../account/rateLimits";
import { acceptItems } from "./acceptance";
import { emptyProfileContent } from "./content";
import { applyEdits, isSame } from "./edits";
import { ensureProfile } from "./profiles";
import { sanitiseEdit } from "./sanitise";

/** More than a CV of ten pages yields. */
const MOST_ITEMS = 200;
const MOST_PENDING = 5;

/** Reads a pasted CV; refuses RATE_LIMITED to a member who pastes without end. */
export async function startImport(
  ctx: MutationCtx,
  member: Member,
  pasted: string,
): Promise<Id<"profileImports">> {
  const text = requiredText("text", pasted, LIMITS.cvText);
  await takeImport(ctx, member._id);
  const profile = await ensureProfile(ctx, member);
  for (const old of await listPending(ctx, member)) {
    await finish(ctx, old, "discarded");
  }
  const items = extractCv(text)
    .map((finding, at): ExtractedItem => ({
      id: `i${at + 1}`,
      ...finding,
      text: finding.text.slice(0, LIMITS.paragraph),
      overlap: overlapOf(finding, profile.content),
    }))
    .filter(canBeAccepted)
    .slice(0, MOST_ITEMS);
  return await ctx.db.insert("profileImports", {
    userId: member._id,
    state: "ready",
    text,
    items,
  });
}

/** What the profile would refuse is never offered. */
function canBeAccepted(item: ExtractedItem): boolean {
  try {
    acceptItems(emptyProfileContent(), [item]).forEach(sanitiseEdit);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return false;
  }
}

export async function findPending(
  ctx: QueryCtx,
  member: Member,
): Promise<Doc<"profileImports"> | null> {
  return (await listPending(ctx, member))[0] ?? null;
}

/** Puts the accepted items, as edited in the review, into the profile. */
export async function accept(
  ctx: MutationCtx,
  member: Member,
  pending: Doc<"profileImports">,
  items: readonly ExtractedItem[],
): Promise<void> {
  boundedList("items", items, MOST_ITEMS);
  const profile = await ensureProfile(ctx, member);
  const edits = acceptItems(profile.content, items)
    .map(sanitiseEdit)
    .filter(({ section, value }) => !isSame(profile.content[section], value));
  if (edits.length > 0) await applyEdits(ctx, member, profile, edits);
  await finish(ctx, pending, "accepted");
}

export async function discard(
  ctx: MutationCtx,
  pending: Doc<"profileImports">,
): Promise<void> {
  await finish(ctx, pending, "discarded");
}

/** The member's own import while it waits for review; NOT_FOUND otherwise. */
export async function requirePending(
  ctx: QueryCtx,
  member: Member,
  importId: Id<"profileImports">,
): Promise<Doc<"profileImports">> {
  const row = await ctx.db.get("profileImports", importId);
  if (row === null || row.userId !== member._id || row.state !== "ready") {
    throw refusal("NOT_FOUND");
  }
  return row;
}

async function listPending(ctx: QueryCtx, member: Member) {
  return await ctx.db
    .query("profileImports")
    .withIndex("by_userId_and_state", (q) =>
      q.eq("userId", member._id).eq("state", "ready"),
    )
    .order("desc")
    .take(MOST_PENDING);
}

async function finish(
  ctx: MutationCtx,
  row: Doc<"profileImports">,
  state: "accepted" | "discarded",
): Promise<void> {
  await ctx.db.patch("profileImports", row._id, {
    state,
    text: "",
    items: [],
    finishedAt: Date.now(),
  });
}
