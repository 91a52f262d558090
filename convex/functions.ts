/**
 * The builders every function of this backend is made with: the name of the
 * builder says who may call it. The only file that touches Convex's raw builders.
 *
 * `isHot: true` on a query or mutation logs what it read and wrote.
 */
import {
  customAction,
  customMutation,
  customQuery,
} from "convex-helpers/server/customFunctions";
import { v } from "convex/values";
import type { Id } from "./_generated/dataModel";
import {
  internalAction as rawInternalAction,
  internalMutation as rawInternalMutation,
  internalQuery as rawInternalQuery,
  mutation as rawMutation,
  query as rawQuery,
  type MutationCtx,
  type QueryCtx,
} from "./_generated/server";
import { withEffects } from "./lib/effects";
import { logTransaction } from "./lib/logging";
import {
  requireMember,
  requireOrgAdmin,
  requireOrgMember,
  requirePlatformAdmin,
} from "./model/access";

interface BuilderExtras extends Record<string, unknown> {
  isHot?: boolean;
}

function finish(ctx: QueryCtx | MutationCtx, { isHot }: BuilderExtras) {
  return isHot ? { onSuccess: () => logTransaction(ctx.meta) } : {};
}

const anyone = {
  args: {},
  input: (
    ctx: QueryCtx | MutationCtx,
    _args: Record<string, never>,
    extras: BuilderExtras,
  ) => ({ ctx: {}, args: {}, ...finish(ctx, extras) }),
};

const signedIn = {
  args: {},
  input: async (
    ctx: QueryCtx | MutationCtx,
    _args: Record<string, never>,
    extras: BuilderExtras,
  ) => ({
    ctx: { member: await requireMember(ctx) },
    args: {},
    ...finish(ctx, extras),
  }),
};

/** Takes `orgId`, and puts in place what `require` answers for it. */
const inOrg = (require: typeof requireOrgMember) => ({
  args: { orgId: v.id("organisations") },
  input: async (
    ctx: QueryCtx | MutationCtx,
    { orgId }: { orgId: Id<"organisations"> },
    extras: BuilderExtras,
  ) => ({
    ctx: await require(ctx, orgId),
    args: {},
    ...finish(ctx, extras),
  }),
});
const orgMember = inOrg(requireOrgMember);
const orgAdmin = inOrg(requireOrgAdmin);

const platformAdmin = {
  args: {},
  input: async (
    ctx: QueryCtx | MutationCtx,
    _args: Record<string, never>,
    extras: BuilderExtras,
  ) => ({
    ctx: { member: await requirePlatformAdmin(ctx) },
    args: {},
    ...finish(ctx, extras),
  }),
};

/** Callable by anyone, signed in or not. */
export const publicQuery = customQuery(rawQuery, anyone);
export const publicMutation = customMutation(rawMutation, anyone);
/** Callable by a signed-in member; `ctx.member` is their user row. */
export const memberQuery = customQuery(rawQuery, signedIn);
export const memberMutation = customMutation(rawMutation, signedIn);
/** Take `orgId`; callable by whoever belongs to it; put the same in place as the next two. */
export const orgMemberQuery = customQuery(rawQuery, orgMember);
export const orgMemberMutation = customMutation(rawMutation, orgMember);
/** Take `orgId`; callable by an admin of it; put `ctx.org`, `ctx.membership`, `ctx.member` in place. */
export const orgAdminQuery = customQuery(rawQuery, orgAdmin);
export const orgAdminMutation = customMutation(rawMutation, orgAdmin);
/** Callable by a platform admin. */
export const platformQuery = customQuery(rawQuery, platformAdmin);
export const platformMutation = customMutation(rawMutation, platformAdmin);

/** Unreachable from clients: the chain, crons, the dashboard, the CLI. */
export const internalQuery = customQuery(rawInternalQuery, anyone);
export const internalMutation = customMutation(rawInternalMutation, anyone);
/** As the other internal builders; every call it makes on ctx passes the effect hook (lib/effects.ts). */
export const internalAction = customAction(rawInternalAction, {
  args: {},
  input: (ctx) => ({ ctx: withEffects(ctx), args: {} }),
});
