/**
 * Inviting people by mail, and what becomes of each address. Whoever has an open
 * invitation is not mailed again.
 */
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { normaliseEmail, requiredEmail } from "../../shared/emailAddress";
import { boundedList } from "../../shared/limits";
import type { Locale } from "../../shared/vocabulary";
import { takeInvitations } from "../account/rateLimits";
import { hashText } from "../account/secrets";
import { findVerifiedUser } from "../account/standing";
import { suppressionOf } from "../emails/checking";
import { enqueue, isKnown } from "../emails/outbox";
import { audit } from "../members/audit";
import { findRow } from "../members/rows";
import { isOpen, mailKeyOf, newToken, type Inviter } from "./invitations";

const DAY_MS = 86_400_000;
/** Asked by mail at once; more is an import. */
export const MOST_ADDRESSES = 100;
/** A mailed invitation is for a person who may be away. */
const ADDRESS_DAYS = 30;

export const INVITE_OUTCOMES = [
  "invited",
  /** An invitation to it is open. */
  "open",
  /** Of a member who lets organisers see their address; of no other is that told. */
  "member",
  /** What was sent there came back. */
  "unreachable",
] as const;

export const vInvited = v.array(
  v.object({ address: v.string(), outcome: vOneOf(INVITE_OUTCOMES) }),
);
type Outcome = (typeof INVITE_OUTCOMES)[number];

/** Refuses INVALID at the first that is no address, and then invites nobody. */
export async function inviteByMail(
  ctx: MutationCtx,
  inviter: Inviter,
  { addresses, locale }: { addresses: readonly string[]; locale: Locale },
): Promise<Infer<typeof vInvited>> {
  boundedList("addresses", addresses, MOST_ADDRESSES);
  const wanted = new Set(
    addresses.map((address, at) => requiredEmail(`addresses.${at}`, address)),
  );
  const orgId = inviter.org._id;
  const invited: Infer<typeof vInvited> = [];
  for (const address of wanted) {
    const outcome = await outcomeFor(ctx, orgId, address);
    if (outcome === "invited") {
      await inviteAddress(ctx, inviter, address, locale);
    }
    invited.push({ address, outcome });
  }
  const count = invited.filter(({ outcome }) => outcome === "invited").length;
  if (count === 0) return invited;
  await takeInvitations(ctx, orgId, count);
  await audit(ctx, {
    orgId,
    actorId: inviter.member._id,
    action: "invitationMade",
    details: { kind: "address", count },
  });
  return invited;
}

async function outcomeFor(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  address: string,
): Promise<Outcome> {
  if (await isShownMember(ctx, orgId, address)) return "member";
  if (await isInvited(ctx, orgId, address)) return "open";
  return (await suppressionOf(ctx, address)) === "bounced"
    ? "unreachable"
    : "invited";
}

/** Whether the members table says this address: else the answer would tell who hides theirs. */
async function isShownMember(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  address: string,
): Promise<boolean> {
  const user = await findVerifiedUser(ctx, address);
  const row = user && (await findRow(ctx, orgId, user._id));
  return row !== null && normaliseEmail(row.email) === address;
}

/** Whether an address has an invitation here that is still open. */
export async function isInvited(
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
  inviter: Inviter,
  address: string,
  locale: Locale,
) {
  const invitationId = await holdInvitation(ctx, inviter, { address, locale });
  await mailInvitation(ctx, inviter, invitationId);
}

/** Invites an address without telling it: nobody has its token before {@link mailInvitation}. */
export async function holdInvitation(
  ctx: MutationCtx,
  { org, member }: Inviter,
  {
    address,
    locale,
    tagIds = [],
  }: { address: string; locale: Locale; tagIds?: Id<"memberTags">[] },
): Promise<Id<"invitations">> {
  const now = Date.now();
  return await ctx.db.insert("invitations", {
    orgId: org._id,
    tokenHash: await hashText(newToken()),
    kind: "address",
    address,
    locale,
    role: "member",
    label: "",
    ...(tagIds.length > 0 && { tagIds }),
    createdById: member._id,
    createdAt: now,
    expiresAt: now + ADDRESS_DAYS * DAY_MS,
    maxUses: 1,
    useCount: 0,
  });
}

/** Mails an invitation of one address, once; answers whether it did so now. */
export async function mailInvitation(
  ctx: MutationCtx,
  { org, member }: Inviter,
  invitationId: Id<"invitations">,
): Promise<boolean> {
  const invitation = await ctx.db.get("invitations", invitationId);
  const dedupeKey = mailKeyOf(invitationId);
  if (invitation?.address === undefined) return false;
  if (await isKnown(ctx, dedupeKey)) return false;
  const token = newToken();
  const now = Date.now();
  const expiresAt = now + ADDRESS_DAYS * DAY_MS;
  await ctx.db.patch("invitations", invitationId, {
    tokenHash: await hashText(token),
    expiresAt,
  });
  await enqueue(ctx, {
    dedupeKey,
    stream: "invitation",
    address: invitation.address,
    orgId: org._id,
    locale: invitation.locale ?? "en",
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
  return true;
}
