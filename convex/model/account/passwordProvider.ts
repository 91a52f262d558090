/**
 * E-mail and password, with one answer for every address: nothing here tells
 * whether an account exists, and an address that nobody proved owns nothing,
 * not even the password, name or language it was signed up with. Those come
 * with the code.
 */
import { ConvexCredentials } from "@convex-dev/auth/providers/ConvexCredentials";
import {
  createAccount,
  modifyAccountCredentials,
  retrieveAccount,
  signInViaProvider,
  type ConvexCredentialsConfig,
  type GenericActionCtxWithAuthConfig,
} from "@convex-dev/auth/server";
import { internal } from "../../_generated/api";
import type { DataModel, Id } from "../../_generated/dataModel";
import { requiredEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { boundedText, LIMITS } from "../../shared/limits";
import { brokenPasswordRules, PASSWORD_LENGTH } from "../../shared/passwords";
import {
  boundCode,
  codeProvider,
  codeProviderFor,
  requireDelivery,
  type CodePurpose,
} from "./codes";
import { forgiveAttempts, takeAttempt } from "./rateLimits";
import { hashPassword, isPassword } from "./secrets";
import type { SignInFlow, SignInParams } from "./signInArgs";
import type { Standing } from "./standing";

type Ctx = GenericActionCtxWithAuthConfig<DataModel>;
type Params = SignInParams & { email: string; name: string };
type Session = { userId: Id<"users">; sessionId?: Id<"authSessions"> };

const PROVIDER = "password";

const flows: Record<
  SignInFlow,
  (ctx: Ctx, params: Params) => Promise<Session | null>
> = {
  signUp: async (ctx, params) => {
    requireStrong("password", params.password, params);
    await sendCode(ctx, "verify", params);
    return null;
  },
  "email-verification": async (ctx, params) => {
    if (params.code === undefined) {
      await sendCode(ctx, "verify", params);
      return null;
    }
    const secret = requireStrong("password", params.password, params);
    return await changeByCode(ctx, "verify", params, secret);
  },
  signIn: signInByPassword,
  reset: async (ctx, params) => {
    await sendCode(ctx, "reset", params);
    return null;
  },
  "reset-verification": async (ctx, params) => {
    const secret = requireStrong("newPassword", params.newPassword, params);
    return await changeByCode(ctx, "reset", params, secret);
  },
};

export const passwordProvider: ConvexCredentialsConfig =
  ConvexCredentials<DataModel>({
    id: PROVIDER,
    authorize: async (credentials, ctx) => {
      const params = credentials as SignInParams;
      const { flow } = params;
      if (!isSignInFlow(flow)) throw refusal("INVALID", { field: "flow" });
      const email = requiredEmail("email", params.email ?? "");
      const name = boundedText("name", params.name ?? "", LIMITS.line);
      return await flows[flow](ctx, { ...params, email, name });
    },
    crypto: {
      hashSecret: hashPassword,
      verifySecret: isPassword,
    },
    extraProviders: [codeProvider("verify"), codeProvider("reset")],
  });

function isSignInFlow(flow: SignInParams["flow"]): flow is SignInFlow {
  return flow !== undefined && flow in flows;
}

async function signInByPassword(ctx: Ctx, params: Params): Promise<Session> {
  const { email, password = "" } = params;
  await takeAttempt(ctx, "signIn", email);
  const isPlausible =
    password !== "" && password.length <= PASSWORD_LENGTH.most;
  if (!isPlausible) throw refusal("SIGN_IN_FAILED");
  const { account } = await getStanding(ctx, email);
  if (account !== "verified") {
    // Takes as long as checking one, so that the clock tells nothing either.
    await hashPassword(password);
    throw refusal("SIGN_IN_FAILED");
  }
  const { user } = await retrieveAccount<DataModel>(ctx, {
    provider: PROVIDER,
    account: { id: email, secret: password },
  }).catch(refuseSignIn);
  await forgiveAttempts(ctx, "signIn", email);
  return { userId: user._id };
}

/** The library tells its refusals apart by message alone. */
function refuseSignIn(error: unknown): never {
  const isWrong =
    error instanceof Error &&
    /^(InvalidAccountId|InvalidSecret|TooManyFailedAttempts)$/.test(
      error.message,
    );
  throw isWrong ? refusal("SIGN_IN_FAILED") : error;
}

/**
 * Sends a code where one is of use; to everyone else it looks the same. Signing
 * up with an address that has an account sends nothing: resetting is the way in.
 */
async function sendCode(ctx: Ctx, purpose: CodePurpose, params: Params) {
  const { email } = params;
  requireDelivery(purpose);
  await takeAttempt(ctx, "send", email);
  const standing = await getStanding(ctx, email);
  const accountId =
    standing.accountId ??
    (purpose === "verify" ? await openAccount(ctx, email) : null);
  const isUseful =
    accountId !== null &&
    (purpose === "reset" || standing.account !== "verified");
  if (!isUseful) return;
  await signInViaProvider(
    ctx,
    codeProviderFor(purpose, ctx, email, params.locale),
    {
      accountId,
      params: { email },
    },
  );
}

/** An account that has nothing yet but an address to be proved. */
async function openAccount(ctx: Ctx, email: string) {
  const { account } = await createAccount<DataModel>(ctx, {
    provider: PROVIDER,
    account: { id: email },
    profile: { email },
    shouldLinkViaEmail: true,
  });
  return account._id;
}

/**
 * Proves the address by its code, then sets the password and ends other sessions.
 * Who proves an address that was nobody's says who they are.
 */
async function changeByCode(
  ctx: Ctx,
  purpose: CodePurpose,
  params: Params,
  secret: string,
): Promise<Session> {
  const { email, code = "" } = params;
  await takeAttempt(ctx, "code", email);
  const { account, accountId, hasUser } = await getStanding(ctx, email);
  if (accountId === null || (purpose === "verify" && account === "verified")) {
    throw refusal("CODE_INVALID");
  }
  const session = await signInViaProvider(
    ctx,
    codeProviderFor(purpose, ctx, email),
    { params: { email, code: boundCode(code, email) } },
  ).catch(refuseCode);
  if (session === null) throw refusal("CODE_INVALID");
  const { userId, sessionId } = session;
  if (!hasUser) {
    const { name, locale, termsVersion } = params;
    await ctx.runMutation(internal.account.signIn.introduce, {
      userId,
      name,
      ...(locale === undefined ? {} : { locale }),
      ...(termsVersion === undefined ? {} : { termsVersion }),
    });
  }
  await modifyAccountCredentials(ctx, {
    provider: PROVIDER,
    account: { id: email, secret },
  });
  // The library's own way reads and deletes without bound.
  await ctx.runMutation(internal.account.changes.endOtherSessions, {
    userId,
    sessionId,
  });
  await ctx.runMutation(internal.account.signIn.forgetDemoCode, { email });
  await forgiveAttempts(ctx, "signIn", email);
  return { userId, sessionId };
}

function refuseCode(error: unknown): never {
  const isWrong =
    error instanceof Error && error.message === "Could not verify code";
  throw isWrong ? refusal("CODE_INVALID") : error;
}

function requireStrong(
  field: "password" | "newPassword",
  password = "",
  { email, name }: Params,
): string {
  const broken = brokenPasswordRules(password, [email, name]);
  if (broken.length > 0) {
    throw refusal("PASSWORD_WEAK", { field, details: { broken } });
  }
  return password;
}

async function getStanding(ctx: Ctx, email: string): Promise<Standing> {
  return await ctx.runQuery(internal.account.signIn.getStanding, { email });
}
