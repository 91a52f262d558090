/** Accounts made the way people make them: through auth:signIn. */
import { decodeJwt } from "jose";
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { errorCodeOf, refusalOf } from "../../convex/shared/errors";
import type { SignInParams } from "../../convex/model/account/signInArgs";
import type { Person } from "./people";
import type { World } from "./setup";

export const PASSWORD = "tortoise ladder quilt 7";
export const OTHER_PASSWORD = "velvet harbour onion 9";

/** One call of auth:signIn with the password provider. */
export async function signIn(
  t: World,
  params: SignInParams & { email: string },
) {
  return await t.action(api.auth.signIn, { provider: "password", params });
}

/** One flow of a signed-in person who changes how they sign in. */
export async function changeAs(
  { as }: Pick<Person, "as">,
  params: SignInParams,
) {
  return await as.action(api.auth.signIn, { provider: "password", params });
}

/** Another browser of somebody who registered. */
export async function signInAgain(
  t: World,
  email: string,
  password = PASSWORD,
) {
  const { tokens } = await signIn(t, { flow: "signIn", email, password });
  if (tokens == null) throw new Error("no tokens");
  return asBearer(t, tokens);
}

/** The whole payload of a refusal; null when the call went well. */
export async function refusalIn(call: Promise<unknown>) {
  try {
    await call;
    return null;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === null) throw error;
    return refused;
  }
}

/** The code of the refusal, or null when the call went through. */
export async function codeOf(call: Promise<unknown>) {
  try {
    await call;
    return null;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return code;
  }
}

/** The code that the demo shows for an address. */
export async function shownCode(t: World, email: string): Promise<string> {
  const row = await t.query(api.account.queries.getDemoCode, { email });
  if (row === null) throw new Error(`no code for ${email}`);
  return row.code;
}

/** A person who signed up and proved their address. */
export async function register(
  t: World,
  email: string,
  rest: Pick<
    SignInParams,
    "name" | "locale" | "password" | "termsVersion"
  > = {},
) {
  const account = { email, ...rest, password: rest.password ?? PASSWORD };
  await signIn(t, { flow: "signUp", ...account });
  const { tokens } = await signIn(t, {
    flow: "email-verification",
    ...account,
    code: await shownCode(t, email),
  });
  if (tokens == null) throw new Error("no tokens after verification");
  return asBearer(t, tokens);
}

/** The world, called with what the token says; checks nothing a backend would. */
export function asBearer(
  t: World,
  tokens: { token: string; refreshToken: string },
) {
  const claims = decodeJwt(tokens.token);
  const subject = claims.sub ?? "";
  return {
    ...tokens,
    claims,
    userId: subject.split("|")[0] as Id<"users">,
    as: t.withIdentity({ subject }),
  };
}
