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
import { enqueue } from "../emails/outbox";
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
    dedupeKey: mailKeyOf(invitationId),
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
