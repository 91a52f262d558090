/** Whoever operates the platform hears of a wish to found an organisation, until it is answered. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { notify, retract, settle } from "../notifications/notify";

/** A platform is operated by a handful. */
const MOST_TOLD = 20;

type Application = Pick<Doc<"orgApplications">, "_id" | "name">;

export async function tellOperators(
  ctx: MutationCtx,
  { _id, name }: Application,
): Promise<void> {
  for (const userId of await operators(ctx)) {
    await notify(ctx, userId, keyOf(_id), {
      kind: "foundingAsked",
      orgName: name,
    });
  }
}

/** One of them has answered: nothing is left to do for the others. */
export async function settleOperators(
  ctx: MutationCtx,
  { _id }: Application,
): Promise<void> {
  for (const userId of await operators(ctx)) {
    await settle(ctx, userId, keyOf(_id));
  }
}

/** Its applicant took it back. */
export async function retractFromOperators(
  ctx: MutationCtx,
  { _id }: Application,
): Promise<void> {
  for (const userId of await operators(ctx)) {
    await retract(ctx, userId, keyOf(_id));
  }
}

async function operators(ctx: MutationCtx): Promise<Id<"users">[]> {
  const users = await ctx.db
    .query("users")
    .withIndex("by_platformRole", (q) => q.eq("platformRole", "platformAdmin"))
    .take(MOST_TOLD);
  return users.map(({ _id }) => _id);
}

function keyOf(id: Id<"orgApplications">): string {
  return `foundingAsked:${id}`;
}
