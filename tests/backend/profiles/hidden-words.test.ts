/** No read of a profile says a word of a section that its reader may not see. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import {
  AUDIENCES,
  ONLOOKERS,
  visibilityOf,
  VISIBLE_SECTIONS,
  type Onlooker,
  type Visibility,
} from "../../../convex/shared/visibility";
import { insertProfile } from "../../support/matching";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  inOrganisation,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";
import { fullOfTokens, tokenOf } from "../../support/tokens-profile";

const { queries } = api.profiles;

const choices = fc.record(
  Object.fromEntries(
    VISIBLE_SECTIONS.map((section) => [section, fc.constantFrom(...AUDIENCES)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Visibility>>;

/** Ana in two communities, each with an organiser and a member, and one who is in neither. */
async function aTown() {
  const t = await newWorld();
  const orgIds = [
    await addOrganisation(t, "norte"),
    await addOrganisation(t, "sur"),
  ];
  const ana = await asMember(t, { name: "A", email: tokenOf("email") });
  for (const orgId of orgIds) await inOrganisation(t, ana, orgId, "member");
  const profileId = await t.run((ctx) =>
    insertProfile(ctx, ana.userId, fullOfTokens([])),
  );
  const communities = await Promise.all(
    orgIds.map(async (orgId) => ({
      orgId,
      readers: {
        organiser: await asOrgMember(t, orgId, "admin"),
        member: await asOrgMember(t, orgId, "member"),
        stranger: await asMember(t),
      },
    })),
  );
  const choose = async (
    visibility: Partial<Visibility>,
    hiddenFrom: Id<"organisations">[],
  ) =>
    await t.run(async (ctx) => {
      await ctx.db.patch("profiles", profileId, {
        content: fullOfTokens(hiddenFrom),
        visibility,
      });
    });
  return { ana, orgIds, communities, choose };
}

/** As it is told to the reader; a refusal tells nothing. */
async function readBy(
  { as }: Person,
  orgId: Id<"organisations">,
  of: Person,
): Promise<unknown> {
  return await as
    .query(queries.getVisible, { orgId, userId: of.userId })
    .catch((refused: unknown) => String(refused));
}

function openTo(
  reader: Onlooker,
  chosen: Partial<Visibility>,
  isHidden: boolean,
): string[] {
  const whole = visibilityOf(chosen);
  return VISIBLE_SECTIONS.filter((section) => {
    if (reader === "stranger" || isHidden || whole[section] === "me") {
      return false;
    }
    return whole[section] === "members" || reader === "organiser";
  });
}

const saidIn = (answer: unknown) =>
  VISIBLE_SECTIONS.filter((section) =>
    JSON.stringify(answer).includes(tokenOf(section)),
  );

test("a hidden section's words are in no preview and in no read of others", async () => {
  const { ana, orgIds, communities, choose } = await aTown();
  await fc.assert(
    fc.asyncProperty(
      choices,
      fc.subarray(orgIds),
      async (chosen, hiddenFrom) => {
        await choose(chosen, hiddenFrom);
        for (const as of ONLOOKERS) {
          const anywhere = await ana.as.query(queries.preview, { as });
          expect(saidIn(anywhere), as).toEqual(openTo(as, chosen, false));
          for (const { orgId, readers } of communities) {
            const expected = openTo(as, chosen, hiddenFrom.includes(orgId));
            const preview = await ana.as.query(queries.preview, { as, orgId });
            expect(saidIn(preview), `preview as ${as}`).toEqual(expected);
            const read = await readBy(readers[as], orgId, ana);
            expect(saidIn(read), as).toEqual(expected);
          }
        }
      },
    ),
    { numRuns: 30 },
  );
});
