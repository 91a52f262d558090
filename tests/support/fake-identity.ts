/**
 * GitHub and Google as sign-in providers, as one request handler: the endpoints
 * that a server asks between the browser's two redirects. Shapes from
 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
 * and https://developers.google.com/identity/openid-connect/openid-connect.
 */
import { SignJWT } from "jose";

export interface FakePerson {
  id: number;
  email: string;
  isVerified: boolean;
  name: string;
}

export const KEYS = { id: "wayfinder-test", secret: "not a secret" };

const GOOGLE = "https://accounts.google.com";

/** `fetch` of a world in which `person` has just agreed, whatever the code. */
export function fakeIdentityFetch(person: FakePerson): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const answer = await answers[addressOf(request)]?.(person, request);
    if (answer === undefined) throw new TypeError(`no such: ${request.url}`);
    return answer;
  };
}

type Answer = (person: FakePerson, request: Request) => Promise<Response>;

const addressOf = ({ method, url }: Request) => {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname}`;
};

const json = (body: unknown, status = 200) => Response.json(body, { status });

/** A code is spent with the client's secret, and for one redirect address. */
async function isRightClient(request: Request): Promise<boolean> {
  const form = new URLSearchParams(await request.text());
  const basic = `Basic ${btoa(`${KEYS.id}:${encodeURIComponent(KEYS.secret).replaceAll("%20", "+")}`)}`;
  return (
    request.headers.get("authorization") === basic &&
    form.get("grant_type") === "authorization_code" &&
    (form.get("code_verifier") ?? "").length >= 43
  );
}

const answers: Record<string, Answer> = {
  "POST https://github.com/login/oauth/access_token": async (_, request) =>
    (await isRightClient(request))
      ? json({ access_token: "gh", token_type: "bearer", scope: "user:email" })
      : json({ error: "invalid_client" }, 401),
  "GET https://api.github.com/user": async ({ id, name }) =>
    json({ id, login: name.toLowerCase(), name, email: "public@else.example" }),
  "GET https://api.github.com/user/emails": async ({ email, isVerified }) =>
    json([
      { email: "other@else.example", primary: false, verified: true },
      { email, primary: true, verified: isVerified },
    ]),
  [`GET ${GOOGLE}/.well-known/openid-configuration`]: async () =>
    json({
      issuer: GOOGLE,
      authorization_endpoint: `${GOOGLE}/o/oauth2/v2/auth`,
      token_endpoint: "https://oauth2.googleapis.com/token",
      jwks_uri: "https://www.googleapis.com/oauth2/v3/certs",
      code_challenge_methods_supported: ["S256"],
    }),
  "POST https://oauth2.googleapis.com/token": async (person, request) =>
    (await isRightClient(request))
      ? json({
          access_token: "g",
          token_type: "Bearer",
          id_token: await idToken(person),
        })
      : json({ error: "invalid_client" }, 401),
};

async function idToken({ id, email, isVerified, name }: FakePerson) {
  const { privateKey } = await crypto.subtle.generateKey(
    {
      name: "RSASSA-PKCS1-v1_5",
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: "SHA-256",
    },
    true,
    ["sign", "verify"],
  );
  return await new SignJWT({ email, email_verified: isVerified, name })
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer(GOOGLE)
    .setAudience(KEYS.id)
    .setSubject(String(id))
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(privateKey);
}
