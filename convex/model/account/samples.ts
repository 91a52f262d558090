import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { findProfile } from "../profiles/profiles";
import { isEmbeddedBackend } from "./embedded";
import type { DemoPersona } from "./views";

/** The demo shows at most this many people to sign in as. */
const MOST_PERSONAS = 50;

/** The seeded person of this address. */
export async function findSampleUser(
  ctx: QueryCtx,
  email: string,
): Promise<Doc<"users"> | null> {
  const users = await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", email))
    .take(20);
  return (
    users.find(
      ({ isSample, isBackdrop }) => isSample === true && isBackdrop !== true,
    ) ?? null
  );
}

/** Everyone who may be signed in as with one click; nobody outside the demo. */
export async function listPersonas(ctx: QueryCtx): Promise<DemoPersona[]> {
  if (!isEmbeddedBackend()) return [];
  const users = await ctx.db
    .query("users")
    .withIndex("by_isSample_and_isBackdrop", (q) =>
      q.eq("isSample", true).eq("isBackdrop", undefined),
    )
    .take(MOST_PERSONAS);
  return await Promise.all(
    users.map(async (user) => {
      const profile = await findProfile(ctx, user._id);
      const basics = profile?.content.basics;
      return {
        email: user.email ?? "",
        name: user.name ?? basics?.fullName ?? "",
        headline: basics?.headline ?? "",
        city: basics?.city ?? "",
        country: basics?.country ?? "",
        locale: user.locale ?? "en",
        isPlatformAdmin: user.platformRole === "platformAdmin",
      };
    }),
  );
}
