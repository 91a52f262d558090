/**
 * What a signed-in member changes about how they sign in. These are flows of
 * `auth:signIn` because only an action may count a wrong password: a mutation
 * that refuses forgets that it was ever asked.
 */
import { internal } from "../../_generated/api";
import type { ActionCtx } from "../../_generated/server";
import { requiredEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { brokenPasswordRules } from "../../shared/passwords";
import {
  boundCode,
  CODE_LIFETIME_MS,
  deliverCode,
  randomCode,
  requireDelivery,
} from "./codes";
import type { OwnCredentials } from "./credentials";
import { forgiveAttempts, takeAttempt } from "./rateLimits";
import { hashPassword, hashText, isPassword } from "./secrets";
import type { AccountFlow, SignInParams, SignInResult } from "./signInArgs";

type Flow = (
  ctx: ActionCtx,
  params: SignInParams,
  own: OwnCredentials,
) => Promise<SignInResult>;

const flows: Record<AccountFlow, Flow> = {
  "password-change": changePassword,
  "email-change": askForEmail,
  "email-change-verification": proveEmail,
};

/** The flow that `params` name, when it is one of a signed-in member's. */
export function accountFlowOf(
  params: SignInParams | undefined,
): AccountFlow | null {
  const flow = params?.flow;
  return flow !== undefined && flow in flows ? (flow as AccountFlow) : null;
}

/** Refuses UNAUTHENTICATED, and FORBIDDEN for sample people, who are everybody's. */
export async function changeAccount(
  ctx: ActionCtx,
  flow: AccountFlow,
  params: SignInParams,
): Promise<SignInResult> {
  const own: OwnCredentials = await ctx.runQuery(
    internal.account.changes.getOwn,
    {},
  );
  if (own.isSample) throw refusal("FORBIDDEN");
  return await flows[flow](ctx, params, own);
}

async function changePassword(
  ctx: ActionCtx,
  params: SignInParams,
  own: OwnCredentials,
): Promise<SignInResult> {
  const { newPassword = "" } = params;
  const broken = brokenPasswordRules(newPassword, [own.email, own.name]);
  if (broken.length > 0) {
    throw refusal("PASSWORD_WEAK", {
      field: "newPassword",
      details: { broken },
    });
  }
  const checked = await requirePassword(ctx, params, own);
  await ctx.runMutation(internal.account.changes.replaceSecret, {
    checked,
    next: await hashPassword(newPassword),
  });
  return {};
}

/** Sends a code to the new address; one that somebody has looks the same and gets none. */
async function askForEmail(
  ctx: ActionCtx,
  params: SignInParams,
  own: OwnCredentials,
): Promise<SignInResult> {
  const email = requiredEmail("email", params.email ?? "");
  if (email === own.email) {
    throw refusal("INVALID", { field: "email", details: { reason: "same" } });
  }
  requireDelivery("emailChange");
  const checked = await requirePassword(ctx, params, own);
  await takeAttempt(ctx, "emailChange", own.userId);
  await takeAttempt(ctx, "send", email);
  const code = randomCode();
  const expiresAt = Date.now() + CODE_LIFETIME_MS;
  const isFree: boolean = await ctx.runMutation(
    internal.account.changes.wishForEmail,
    { checked, email, codeHash: await hashCode(code, email, own), expiresAt },
  );
  if (isFree) {
    // Nobody has the address yet, so nobody's language is known by it.
    const { locale } = own;
    const purpose = "emailChange";
    await deliverCode(ctx, { purpose, email, code, expiresAt, locale });
  }
  return { started: true };
}

async function proveEmail(
  ctx: ActionCtx,
  params: SignInParams,
  own: OwnCredentials,
): Promise<SignInResult> {
  const email = requiredEmail("email", params.email ?? "");
  await takeAttempt(ctx, "code", own.userId);
  const hasMoved: boolean = await ctx.runMutation(
    internal.account.changes.moveToEmail,
    { email, codeHash: await hashCode(params.code ?? "", email, own) },
  );
  if (!hasMoved) throw refusal("CODE_INVALID", { field: "code" });
  await ctx.runMutation(internal.account.signIn.forgetDemoCode, { email });
  await forgiveAttempts(ctx, "code", own.userId);
  return {};
}

/** Answers the hash that was checked, which the change is then tied to. */
async function requirePassword(
  ctx: ActionCtx,
  { password = "" }: SignInParams,
  { userId, secret }: OwnCredentials,
): Promise<string> {
  await takeAttempt(ctx, "password", userId);
  if (secret === null || !(await isPassword(password, secret))) {
    throw refusal("PASSWORD_WRONG", { field: "password" });
  }
  await forgiveAttempts(ctx, "password", userId);
  return secret;
}

async function hashCode(
  code: string,
  email: string,
  { userId }: OwnCredentials,
): Promise<string> {
  return await hashText(`${boundCode(code, email)}:${userId}`);
}
