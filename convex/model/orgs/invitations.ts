/**
 * Ways into an organisation. A link is shown to whoever makes it, once: of its
 * token only the hash is kept, so that nobody who reads the tables can join.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { requiredEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import {
  boundedList,
  boundedNumber,
  boundedText,
  LIMITS,
} from "../../shared/limits";
import type { Locale } from "../../shared/vocabulary";
import { vOrgRole } from "../../tables/orgs";
import { hashText } from "../account/secrets";
import { enqueue } from "../emails/outbox";
import { audit } from "../members/audit";

type Invitation = Doc<"invitations">;

const DAY_MS = 86_400_000;
/** A forgotten link must not stay a way in for ever. */
const MOST_DAYS = 365;
const MOST_USES = 10_000;
/** Asked by mail at once; more is an import. */
export const MOST_ADDRESSES = 100;
/** A mailed invitation is for a person who may be away. */
const ADDRESS_DAYS = 30;
/** Links and addresses listed. */
const MOST_SHOWN = 100;

export const vInvitationView = v.object({
  invitationId: v.id("invitations"),
  kind: v.union(v.literal("link"), v.literal("address")),
  label: v.string(),
  /** "" for a link, and once it was used or revoked. */
  address: v.string(),
  role: vOrgRole,
  createdAt: v.number(),
  expiresAt: v.union(v.number(), v.null()),
  maxUses: v.union(v.number(), v.null()),
  useCount: v.number(),
  isRevoked: v.boolean(),
});

export interface NewLink {
  label: string;
  role: "member" | "admin";
  days: number;
  maxUses?: number | undefined;
}

interface Inviter {
  org: Doc<"organisations">;
  member: Doc<"users">;
}

/** Makes a link; answers its token, which nothing here will know again. */
export async function makeLink(
  ctx: MutationCtx,
  { org, member }: Inviter,
  { label, role, days, maxUses }: NewLink,
): Promise<{ invitationId: Id<"invitations">; token: string }> {
  const token = newToken();
  const now = Date.now();
  boundedNumber("days", days, 1, MOST_DAYS);
  if (maxUses !== undefined) boundedNumber("maxUses", maxUses, 1, MOST_USES);
  const invitationId = await ctx.db.insert("invitations", {
    orgId: org._id,
    tokenHash: await hashText(token),
    kind: "link",
    role,
    label: boundedText("label", label, LIMITS.line),
    createdById: member._id,
    createdAt: now,
    expiresAt: now + days * DAY_MS,
    ...(maxUses !== undefined && { maxUses: Math.floor(maxUses) }),
    useCount: 0,
  });
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    action: "invitationMade",
    details: { kind: "link", role },
  });
  return { invitationId, token };
}

export const vInvited = v.object({ invited: v.number(), known: v.number() });

/**
 * Invites people by mail. Whoever has an open invitation here is not mailed
 * again; whether somebody is a member already stays untold to the inviter.
 */
export async function inviteByMail(
  ctx: MutationCtx,
  inviter: Inviter,
  { addresses, locale }: { addresses: readonly string[]; locale: Locale },
): Promise<Infer<typeof vInvited>> {
  boundedList("addresses", addresses, MOST_ADDRESSES);
  const wanted = new Set(
    addresses.map((address, at) => requiredEmail(`addresses.${at}`, address)),
  );
  let invited = 0;
  for (const address of wanted) {
    if (await isInvited(ctx, inviter.org._id, address)) continue;
    await inviteAddress(ctx, inviter, address, locale);
    invited += 1;
  }
  if (invited > 0) {
    await audit(ctx, {
      orgId: inviter.org._id,
      actorId: inviter.member._id,
      action: "invitationMade",
      details: { kind: "address", count: invited },
    });
  }
  return { invited, known: wanted.size - invited };
}

async function isInvited(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  address: string,
): Promise<boolean> {
  const last = await ctx.db
    .query("invitations")
    .withIndex("by_orgId_and_address", (q) =>
      q.eq("orgId", orgId).eq("address", address),
    )
    .order("desc")
    .first();
  return last !== null && isOpen(last, Date.now());
}

async function inviteAddress(
  ctx: MutationCtx,
  { org, member }: Inviter,
  address: string,
  locale: Locale,
) {
  const token = newToken();
  const now = Date.now();
  const expiresAt = now + ADDRESS_DAYS * DAY_MS;
  const invitationId = await ctx.db.insert("invitations", {
    orgId: org._id,
    tokenHash: await hashText(token),
    kind: "address",
    address,
    locale,
    role: "member",
    label: "",
    createdById: member._id,
    createdAt: now,
    expiresAt,
    maxUses: 1,
    useCount: 0,
  });
  await enqueue(ctx, {
    dedupeKey: `invite:${invitationId}`,
    stream: "invitation",
    address,
    orgId: org._id,
    locale,
    refs: {
      kind: "invitation",
      orgId: org._id,
      inviterId: member._id,
      path: `/join/${token}`,
      expiresAt,
    },
    notBefore: now,
    notAfter: expiresAt,
  });
}

/** The newest first: links, then people asked by mail. */
export async function listInvitations(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Infer<typeof vInvitationView>[]> {
  const kinds = await Promise.all(
    (["link", "address"] as const).map((kind) =>
      ctx.db
        .query("invitations")
        .withIndex("by_orgId_and_kind_and_createdAt", (q) =>
          q.eq("orgId", orgId).eq("kind", kind),
        )
        .order("desc")
        .take(MOST_SHOWN),
    ),
  );
  return kinds.flat().map(toInvitationView);
}

/** Ends a way in; whoever came by it stays. Twice is no error. */
export async function revoke(
  ctx: MutationCtx,
  { org, member }: Inviter,
  invitationId: Id<"invitations">,
): Promise<void> {
  const invitation = await ctx.db.get("invitations", invitationId);
  if (invitation?.orgId !== org._id) throw refusal("NOT_FOUND");
  if (invitation.revokedAt !== undefined) return;
  await ctx.db.patch("invitations", invitationId, {
    revokedAt: Date.now(),
    address: undefined,
  });
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    action: "invitationRevoked",
    details: { kind: invitation.kind },
  });
}

/** The invitation of a token; null for one that is unknown, over, or of an archived organisation. */
export async function findOpen(
  ctx: QueryCtx,
  token: string,
  now: number,
): Promise<{ invitation: Invitation; org: Doc<"organisations"> } | null> {
  if (token.length > LIMITS.line) return null;
  const tokenHash = await hashText(token);
  const invitation = await ctx.db
    .query("invitations")
    .withIndex("by_tokenHash", (q) => q.eq("tokenHash", tokenHash))
    .unique();
  if (invitation === null || !isOpen(invitation, now)) return null;
  const org = await ctx.db.get("organisations", invitation.orgId);
  return org === null || org.archivedAt !== undefined
    ? null
    : { invitation, org };
}

export function isOpen(
  { revokedAt, expiresAt = Infinity, maxUses = Infinity, useCount }: Invitation,
  now: number,
): boolean {
  return revokedAt === undefined && expiresAt > now && useCount < maxUses;
}

function toInvitationView(row: Invitation): Infer<typeof vInvitationView> {
  return {
    invitationId: row._id,
    kind: row.kind,
    label: row.label,
    address: row.address ?? "",
    role: row.role,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt ?? null,
    maxUses: row.maxUses ?? null,
    useCount: row.useCount,
    isRevoked: row.revokedAt !== undefined,
  };
}

/** 128 bits, in the letters of links. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
