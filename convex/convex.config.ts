import rateLimiter from "@convex-dev/rate-limiter/convex.config";
import { defineApp } from "convex/server";
import { v } from "convex/values";

/** Each variable is explained in `.env.example`: what it does, and what happens without it. */
const app = defineApp({
  env: {
    ANTHROPIC_API_KEY: v.optional(v.string()),
    ANTHROPIC_BASE_URL: v.optional(v.string()),
    MATCHING_MODEL: v.optional(v.string()),
    MATCHING_MIN_GAP_MS: v.optional(v.string()),
    MATCHING_SLOTS: v.optional(v.string()),
    IS_EMBEDDED_BACKEND: v.optional(v.string()),
    RESEND_API_KEY: v.optional(v.string()),
    RESEND_BASE_URL: v.optional(v.string()),
    RESEND_WEBHOOK_SECRET: v.optional(v.string()),
    MAIL_FROM: v.optional(v.string()),
    MAIL_REPLY_TO: v.optional(v.string()),
    MAIL_OPERATOR: v.optional(v.string()),
    MAIL_TOKEN_SECRET: v.optional(v.string()),
    SITE_URL: v.optional(v.string()),
    AUTH_GOOGLE_ID: v.optional(v.string()),
    AUTH_GOOGLE_SECRET: v.optional(v.string()),
    AUTH_GITHUB_ID: v.optional(v.string()),
    AUTH_GITHUB_SECRET: v.optional(v.string()),
    JWT_PRIVATE_KEY: v.optional(v.string()),
    JWKS: v.optional(v.string()),
  },
});
app.use(rateLimiter);

export default app;
