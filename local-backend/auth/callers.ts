import { timingSafeEqual } from "node:crypto";
import type { UserIdentity } from "convex/server";
import type { JSONValue } from "convex/values";
import { createLocalJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import type { LoadedModules } from "../engine/types";
import type { Keys } from "./keys";

/** On whose behalf a function runs. */
export interface Caller {
  identity: UserIdentity | null;
  isAdmin: boolean;
  /** Milliseconds since the epoch, or null when it never runs out. */
  expiresAt: number | null;
}

export const NOBODY: Caller = {
  identity: null,
  isAdmin: false,
  expiresAt: null,
};

/** A token that was not accepted; its message may be shown to the client. */
export class AuthenticationError extends Error {}

/** True when the caller's token ran out: nothing more may run in its name. */
export function isExpired(caller: Caller): boolean {
  return caller.expiresAt !== null && caller.expiresAt <= Date.now();
}

/**
 * Turns credentials into callers. Tokens are accepted from this backend's own
 * issuer alone, and only when `auth.config.ts` lists it; other issuers' keys
 * would have to be fetched, which a backend that works offline does not do.
 */
export class Callers {
  private readonly keySet;
  private providers: Provider[] = [];

  constructor(
    private readonly keys: Keys,
    private readonly siteUrl: string,
  ) {
    this.keySet = createLocalJWKSet(JSON.parse(keys.jwks));
  }

  /** Takes the providers from `auth.config.ts`, which a hot reload may have changed. */
  configure(modules: LoadedModules): void {
    this.providers = authProviders(modules);
  }

  /** @throws AuthenticationError */
  async fromToken(token: string): Promise<Caller> {
    const audience = this.audienceOf(token);
    try {
      const { payload } = await jwtVerify(token, this.keySet, {
        issuer: this.siteUrl,
        audience,
        algorithms: ["RS256"],
        requiredClaims: ["sub", "exp"],
      });
      return {
        identity: toIdentity(payload),
        isAdmin: false,
        expiresAt: (payload.exp ?? 0) * 1000,
      };
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      throw new AuthenticationError(
        `Could not verify the token: ${error.message}`,
      );
    }
  }

  /**
   * @param impersonating attributes of the user to act as, if any
   * @throws AuthenticationError
   */
  fromAdminKey(key: string, impersonating?: Record<string, unknown>): Caller {
    const expected = Buffer.from(this.keys.adminKey);
    const given = Buffer.from(key);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new AuthenticationError("The admin key is not this backend's.");
    }
    const identity = impersonating
      ? withTokenIdentifier(impersonating, this.siteUrl)
      : null;
    return { identity, isAdmin: true, expiresAt: null };
  }

  /**
   * From an `Authorization` header: `Bearer <jwt>`, `Convex <adminKey>` or
   * `Convex <adminKey>:<base64 of the attributes to act as>`.
   * @throws AuthenticationError
   */
  async fromHeader(header: string | undefined): Promise<Caller> {
    if (!header) return NOBODY;
    const [scheme, value = ""] = header.split(/ +/, 2);
    if (scheme === "Bearer") return this.fromToken(value);
    if (scheme !== "Convex") {
      throw new AuthenticationError(`Unknown authorization: ${scheme}`);
    }
    const [key = "", attributes] = value.split(":", 2);
    return this.fromAdminKey(
      key,
      attributes === undefined ? undefined : decodeAttributes(attributes),
    );
  }

  private audienceOf(token: string): string {
    const issuer = issuerOf(token);
    const provider = this.providers.find(
      ({ domain }) => domain === issuer && domain === this.siteUrl,
    );
    if (!provider) {
      throw new AuthenticationError(
        `No provider in auth.config.ts matches the token's issuer ${issuer} (here: ${this.siteUrl}).`,
      );
    }
    return provider.applicationID;
  }
}

interface Provider {
  domain: string;
  applicationID: string;
}

function authProviders(modules: LoadedModules): Provider[] {
  const file = Object.keys(modules).find((key) =>
    /\/auth\.config\.[jt]s$/.test(key),
  );
  const config = file ? modules[file]?.default : undefined;
  return (config as { providers?: Provider[] } | undefined)?.providers ?? [];
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? "(none)";
  } catch {
    throw new AuthenticationError("The token is not a JWT.");
  }
}

function decodeAttributes(encoded: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
  } catch {
    throw new AuthenticationError("The identity to act as is not readable.");
  }
}

/** OpenID claims that Convex renames; all others keep their names. */
const RENAMED_CLAIMS: Record<string, string> = {
  given_name: "givenName",
  family_name: "familyName",
  preferred_username: "preferredUsername",
  profile: "profileUrl",
  picture: "pictureUrl",
  email_verified: "emailVerified",
  birthdate: "birthday",
  zoneinfo: "timezone",
  locale: "language",
  phone_number: "phoneNumber",
  phone_number_verified: "phoneNumberVerified",
  updated_at: "updatedAt",
};
const PROTOCOL_CLAIMS = new Set([
  "iss",
  "sub",
  "aud",
  "exp",
  "iat",
  "nbf",
  "jti",
]);

function toIdentity(payload: JWTPayload): UserIdentity {
  const claims = Object.entries(payload)
    .filter(([name]) => !PROTOCOL_CLAIMS.has(name))
    .map(([name, value]) => [RENAMED_CLAIMS[name] ?? name, value as JSONValue]);
  return {
    ...(Object.fromEntries(claims) as Record<string, JSONValue>),
    subject: payload.sub ?? "",
    issuer: payload.iss ?? "",
    tokenIdentifier: `${payload.iss}|${payload.sub}`,
  };
}

function withTokenIdentifier(
  attributes: Record<string, unknown>,
  siteUrl: string,
): UserIdentity {
  const { subject = "", issuer = siteUrl } = attributes;
  return {
    tokenIdentifier: `${String(issuer)}|${String(subject)}`,
    ...(attributes as Record<string, JSONValue>),
    subject: String(subject),
    issuer: String(issuer),
  };
}
