/**
 * Google and GitHub as sign-in providers, each only where its two variables are
 * set. What they answer is cut down to an {@link Identity} here.
 *
 * Sources: https://developers.google.com/identity/openid-connect/openid-connect
 * and https://docs.github.com/en/rest/users (`/user`, `/user/emails`).
 */
import { customFetch } from "@auth/core";
import GitHub from "@auth/core/providers/github";
import Google from "@auth/core/providers/google";
import type { SignInProvider } from "../shared/signInProviders";
import { outsideFetch } from "../lib/outside";

/** Who signed in, as the provider vouches for it: the address is proved there. */
export interface Identity {
  /** The provider's own id of the person; it stays when their address changes. */
  id: string;
  email: string;
  emailVerified: true;
  name: string;
}

interface Keys {
  clientId: string;
  clientSecret: string;
}

const MOST_MS = 10_000;

const boundedFetch: typeof fetch = (input, init) =>
  (outsideFetch() ?? fetch)(input, {
    ...init,
    signal: AbortSignal.timeout(MOST_MS),
  });

function google(keys: Keys) {
  return {
    ...Google(keys),
    [customFetch]: boundedFetch,
    profile: (claims: {
      sub: string;
      email?: string;
      email_verified?: boolean;
      name?: string;
    }) =>
      toIdentity("google", {
        id: claims.sub,
        email: claims.email_verified === true ? claims.email : undefined,
        name: claims.name,
      }),
  };
}

const GITHUB_API = "https://api.github.com";

interface GitHubUser {
  id: number;
  login: string;
  name?: string | null;
}

interface GitHubAddress {
  email: string;
  primary: boolean;
  verified: boolean;
}

function github(keys: Keys) {
  return {
    ...GitHub(keys),
    [customFetch]: boundedFetch,
    userinfo: {
      url: `${GITHUB_API}/user`,
      // Auth.js would take an address that nobody proved to GitHub.
      request: async ({ tokens }: { tokens: { access_token?: string } }) => {
        const [user, addresses] = await Promise.all([
          askGitHub<GitHubUser>("/user", tokens.access_token),
          askGitHub<GitHubAddress[]>("/user/emails", tokens.access_token),
        ]);
        const proved = addresses.find((each) => each.primary && each.verified);
        return { ...user, email: proved?.email };
      },
    },
    profile: (user: GitHubUser & { email?: string }) =>
      toIdentity("github", {
        id: String(user.id),
        email: user.email,
        name: user.name ?? user.login,
      }),
  };
}

async function askGitHub<T>(path: string, token = ""): Promise<T> {
  const response = await boundedFetch(`${GITHUB_API}${path}`, {
    headers: {
      Accept: "application/vnd.github+json",
      Authorization: `Bearer ${token}`,
      "User-Agent": "wayfinder",
    },
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
  return (await response.json()) as T;
}

/** @throws when the provider vouches for no address: there is nobody to let in */
function toIdentity(
  provider: SignInProvider,
  said: { id: string; email: string | undefined; name: string | undefined },
): Identity {
  const { id, email, name = "" } = said;
  if (!email) throw new Error(`${provider} vouches for no address`);
  return { id, email, emailVerified: true, name };
}

const MAKERS = { google, github } as const;

/** The configured providers, in the form that @convex-dev/auth takes. */
export function identityProviders(
  keysOf: (provider: SignInProvider) => Partial<Keys>,
) {
  return (Object.keys(MAKERS) as SignInProvider[]).flatMap((provider) => {
    const { clientId, clientSecret } = keysOf(provider);
    return clientId && clientSecret
      ? [MAKERS[provider]({ clientId, clientSecret })]
      : [];
  });
}
