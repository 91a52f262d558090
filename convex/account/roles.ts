import { v } from "convex/values";
import { internalMutation } from "../functions";
import { grantPlatformAdmin } from "../model/account/roles";

/**
 * Makes the first platform admin, by hand:
 * `npx convex run account/roles:makePlatformAdmin '{"email": "…"}'`. Refuses
 * NOT_FOUND for an address nobody has proved.
 */
export const makePlatformAdmin = internalMutation({
  args: { email: v.string() },
  returns: v.null(),
  handler: async (ctx, { email }) => {
    await grantPlatformAdmin(ctx, email);
    return null;
  },
});
