/** Signing in through another site: which are configured, and the ways there and back. */
import { env } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import {
  SIGN_IN_PROVIDERS,
  type SignInProvider,
} from "../../shared/signInProviders";

/** Longer than any page of ours with its search. */
const LONGEST_PATH = 2_000;

export function keysOf(provider: SignInProvider) {
  return provider === "google"
    ? {
        clientId: env.AUTH_GOOGLE_ID,
        clientSecret: env.AUTH_GOOGLE_SECRET,
      }
    : {
        clientId: env.AUTH_GITHUB_ID,
        clientSecret: env.AUTH_GITHUB_SECRET,
      };
}

export function configuredProviders(): SignInProvider[] {
  return SIGN_IN_PROVIDERS.filter((provider) => {
    const { clientId, clientSecret } = keysOf(provider);
    return Boolean(clientId && clientSecret);
  });
}

export function isOtherSite(
  provider: string | undefined,
): provider is SignInProvider {
  return SIGN_IN_PROVIDERS.some((each) => each === provider);
}

/** Refuses INVALID where the provider is not configured or would lead elsewhere. */
export function requireWayThere(
  provider: SignInProvider,
  redirectTo: string | undefined,
): void {
  if (!configuredProviders().includes(provider)) {
    throw refusal("INVALID", { field: "provider" });
  }
  if (redirectTo !== undefined && !isOwnPath(redirectTo)) {
    throw refusal("INVALID", { field: "redirectTo" });
  }
}

/**
 * Where a provider's answer leads: a page of ours. What asks for another site,
 * kept in a cookie between the two, leads to the start.
 */
export async function redirectHome({
  redirectTo,
}: {
  redirectTo: string;
}): Promise<string> {
  const site = (env.SITE_URL ?? "").replace(/\/$/, "");
  return `${site}${isOwnPath(redirectTo) ? redirectTo : "/"}`;
}

/** "//elsewhere" and "/\elsewhere" start with a slash too. */
function isOwnPath(path: string): boolean {
  return path.length <= LONGEST_PATH && /^\/(?![/\\])/.test(path);
}
