/** The codes that prove a mailbox: made, handed over, shown in the demo. */
import { Email } from "@convex-dev/auth/providers/Email";
import { internal } from "../../_generated/api";
import {
  type ActionCtx,
  type MutationCtx,
  type QueryCtx,
} from "../../_generated/server";
import { logLine } from "../../lib/logging";
import { normaliseEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import type { Locale } from "../../shared/vocabulary";
import { canSend, missingFor } from "../emails/capability";
import { isEmbeddedBackend } from "./embedded";

/** What the library sends a code for. */
export type CodePurpose = "verify" | "reset";
type Purpose = CodePurpose | "emailChange";

const LIFETIME_S = 15 * 60;
export const CODE_LIFETIME_MS = LIFETIME_S * 1_000;
const DIGITS = 8;

/**
 * Refuses MAIL_UNAVAILABLE where codes could reach nobody, before anything depends on
 * the address.
 */
export function requireDelivery(purpose: Purpose): void {
  const reason = missingFor("account");
  if (isEmbeddedBackend() || reason === null) return;
  logLine({ level: "warn", event: "codeNotSent", purpose, reason });
  throw refusal("MAIL_UNAVAILABLE");
}

/** The provider the library needs to know by name; it sends nothing itself. */
export function codeProvider(purpose: CodePurpose) {
  return Email({
    id: `password-${purpose}`,
    maxAge: LIFETIME_S,
    sendVerificationRequest: async () => {
      throw new Error("codes are sent through codeProviderFor");
    },
  });
}

/** The provider for one sending to one address. */
export function codeProviderFor(
  purpose: CodePurpose,
  ctx: ActionCtx,
  email: string,
  locale?: Locale,
) {
  return Email({
    id: `password-${purpose}`,
    maxAge: LIFETIME_S,
    generateVerificationToken: async () => boundCode(randomCode(), email),
    sendVerificationRequest: async ({ token, expires }) => {
      await deliverCode(ctx, {
        purpose,
        email,
        code: token.slice(0, DIGITS),
        expiresAt: expires.getTime(),
        locale,
      });
    },
  });
}

/** Brings a code to its address: by mail, or on the screen and in the terminal of the demo. */
export async function deliverCode(
  ctx: ActionCtx,
  {
    purpose,
    locale,
    ...row
  }: {
    purpose: Purpose;
    email: string;
    code: string;
    expiresAt: number;
    locale?: Locale | undefined;
  },
): Promise<void> {
  if (canSend()) {
    await ctx.runMutation(internal.emails.outboxInternal.enqueueCode, {
      ...row,
      purpose,
      ...(locale !== undefined && { locale }),
    });
    return;
  }
  await ctx.runMutation(internal.account.signIn.recordDemoCode, row);
  const { email, code } = row;
  logLine({ event: "demoCode", purpose, email, code });
}

/**
 * What the library stores the hash of. It looks a code up by that hash alone, so
 * two people with the same eight digits would shut each other out.
 */
export function boundCode(code: string, email: string): string {
  return `${code.replace(/\D/g, "").slice(0, DIGITS + 1)}:${email}`;
}

/** Keeps the last code of an address for the demo's verify screen. */
export async function recordDemoCode(
  ctx: MutationCtx,
  row: { email: string; code: string; expiresAt: number },
): Promise<void> {
  if (!isEmbeddedBackend()) throw new Error("a code outside the demo");
  await forgetDemoCode(ctx, row.email);
  await ctx.db.insert("demoCodes", row);
}

/** The code to show for an address; the clock is the reader's, who sees it refused once expired. */
export async function getDemoCode(
  ctx: QueryCtx,
  email: string,
): Promise<{ code: string } | null> {
  if (!isEmbeddedBackend()) return null;
  const row = await findDemoCode(ctx, normaliseEmail(email));
  return row === null ? null : { code: row.code };
}

export async function forgetDemoCode(
  ctx: MutationCtx,
  email: string,
): Promise<void> {
  const old = await findDemoCode(ctx, email);
  if (old !== null) await ctx.db.delete("demoCodes", old._id);
}

async function findDemoCode(ctx: QueryCtx, email: string) {
  return await ctx.db
    .query("demoCodes")
    .withIndex("by_email", (q) => q.eq("email", email))
    .first();
}

export function randomCode(): string {
  const range = 10 ** DIGITS;
  const unbiased = Math.floor(2 ** 32 / range) * range;
  const numbers = new Uint32Array(1);
  do crypto.getRandomValues(numbers);
  while ((numbers[0] ?? 0) >= unbiased);
  return String((numbers[0] ?? 0) % range).padStart(DIGITS, "0");
}
