/** An organisation of a test world, and people who joined it by a link. */
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { findMembership } from "../../convex/model/access";
import { keepRow } from "../../convex/model/members/rows";
import { addOrganisation, asMember, asOrgMember, type Person } from "./people";
import { newWorld, type World } from "./setup";

export interface Community {
  t: World;
  orgId: Id<"organisations">;
  /** Called Adela. */
  admin: Person;
}

export async function aCommunity(): Promise<Community> {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  await t.run(async (ctx) => {
    await ctx.db.patch("users", admin.userId, { name: "Adela" });
    const membership = await findMembership(ctx, orgId, admin.userId);
    if (membership !== null) await keepRow(ctx, membership);
  });
  return { t, orgId, admin };
}

/** Somebody with a name who came by an invitation of the community's admin. */
export async function joined(
  { t, orgId, admin }: Community,
  name: string,
  role: "member" | "admin" = "member",
): Promise<Person> {
  const person = await asMember(t, { name });
  const { token } = await admin.as.mutation(api.orgs.invitations.makeLink, {
    orgId,
    label: "",
    role,
    days: 7,
  });
  await person.as.mutation(api.orgs.invitations.accept, {
    token,
    audience: "members",
  });
  return person;
}
