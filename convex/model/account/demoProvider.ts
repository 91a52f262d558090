/** One click into a sample person of the seed, on the embedded backend only. */
import { ConvexCredentials } from "@convex-dev/auth/providers/ConvexCredentials";
import type { ConvexCredentialsConfig } from "@convex-dev/auth/server";
import { internal } from "../../_generated/api";
import type { DataModel, Id } from "../../_generated/dataModel";
import { requiredEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { isEmbeddedBackend } from "./embedded";
import { takeAttempt } from "./rateLimits";
import type { SignInParams } from "./signInArgs";

export const demoProvider: ConvexCredentialsConfig =
  ConvexCredentials<DataModel>({
    id: "demo",
    authorize: async (credentials, ctx) => {
      if (!isEmbeddedBackend()) throw refusal("DEMO_ONLY");
      const params = credentials as SignInParams;
      const email = requiredEmail("email", params.email ?? "");
      await takeAttempt(ctx, "demo", email);
      const userId: Id<"users"> | null = await ctx.runQuery(
        internal.account.signIn.findSample,
        { email },
      );
      if (userId === null) throw refusal("NOT_FOUND");
      return { userId };
    },
  });
