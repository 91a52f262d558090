/** People of a test world, and calls made as them. */
import type { Id } from "../../convex/_generated/dataModel";
import type { World } from "./setup";

export interface Person {
  userId: Id<"users">;
  /** The world, called with this person's identity. */
  as: ReturnType<World["withIdentity"]>;
}

let count = 0;

/** A registered member; `fields` override the user row. */
export async function asMember(
  t: World,
  fields: {
    name?: string;
    email?: string;
    locale?: "en" | "es";
    platformRole?: "member" | "platformAdmin";
    matchingConsentAt?: number;
  } = {},
): Promise<Person> {
  count += 1;
  const email = fields.email ?? `person${count}@example.org`;
  const userId = await t.run(async (ctx) => {
    return await ctx.db.insert("users", {
      name: `Person ${count}`,
      email,
      emailVerificationTime: 1,
      ...fields,
    });
  });
  const sessionId = await t.run(async (ctx) => {
    return await ctx.db.insert("authSessions", {
      userId,
      expirationTime: Number.MAX_SAFE_INTEGER,
    });
  });
  return {
    userId,
    as: t.withIdentity({ subject: `${userId}|${sessionId}` }),
  };
}

/** A member of `orgId` in the given role. */
export async function asOrgMember(
  t: World,
  orgId: Id<"organisations">,
  role: "member" | "admin",
): Promise<Person> {
  return await inOrganisation(t, await asMember(t), orgId, role);
}

/** The person, once they belong to `orgId`. */
export async function inOrganisation<P extends Person>(
  t: World,
  person: P,
  orgId: Id<"organisations">,
  role: "member" | "admin",
): Promise<P> {
  const membership = { orgId, userId: person.userId, role, joinedAt: 1 };
  await t.run(async (ctx) => {
    await ctx.db.insert("memberships", membership);
  });
  return person;
}

/** An organisation that nobody belongs to yet. */
export async function addOrganisation(
  t: World,
  slug: string,
  name = slug,
): Promise<Id<"organisations">> {
  return await t.run((ctx) =>
    ctx.db.insert("organisations", {
      name,
      slug,
      purpose: "p",
      city: "Salta",
      country: "AR",
      website: `https://${slug}.example.org`,
      isSample: false,
    }),
  );
}
