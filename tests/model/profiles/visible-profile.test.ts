import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Id } from "../../../convex/_generated/dataModel";
import {
  visibleProfile,
  type ShownMember,
  type Viewer,
} from "../../../convex/model/profiles/visibleProfile";
import {
  AUDIENCES,
  visibilityOf,
  VISIBLE_SECTIONS,
  type Visibility,
} from "../../../convex/shared/visibility";
import { fullOfTokens, tokenOf } from "../../support/tokens-profile";

const ORG = { _id: "org" as Id<"organisations"> };
const OTHER_ORG = { _id: "other" as Id<"organisations"> };
const ANA = "ana" as Id<"users">;
const BO = "bo" as Id<"users">;

const audiences = fc.record(
  Object.fromEntries(
    VISIBLE_SECTIONS.map((section) => [section, fc.constantFrom(...AUDIENCES)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Visibility>>;

const scene = fc.record({
  visibility: fc.option(audiences, { nil: undefined }),
  role: fc.constantFrom<Viewer["role"]>("admin", "member", null),
  isInOrg: fc.boolean(),
  org: fc.constantFrom(ORG, OTHER_ORG, null),
  hiddenFrom: fc.subarray([ORG._id, OTHER_ORG._id]),
});
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

function shown({ visibility, isInOrg, hiddenFrom }: Scene): ShownMember {
  const content = fullOfTokens(hiddenFrom);
  return { userId: ANA, email: tokenOf("email"), content, visibility, isInOrg };
}

const seenBy = (viewer: Viewer, { org, ...rest }: Scene) =>
  visibleProfile(viewer, shown({ org, ...rest }), org);

describe("what others see of a profile", () => {
  it("holds every section that was opened to them, and no word of any other", () => {
    fc.assert(
      fc.property(scene, (each) => {
        const { role, org, isInOrg, hiddenFrom } = each;
        const isTogether =
          org !== null &&
          isInOrg &&
          role !== null &&
          !hiddenFrom.includes(org._id);
        const chosen = visibilityOf(each.visibility);
        const open = VISIBLE_SECTIONS.filter((section) => {
          if (!isTogether || chosen[section] === "me") return false;
          return chosen[section] === "members" || role === "admin";
        });
        const answer = JSON.stringify(seenBy({ userId: BO, role }, each));
        for (const section of VISIBLE_SECTIONS) {
          expect(answer.includes(tokenOf(section)), section).toBe(
            open.includes(section),
          );
        }
        expect(answer).not.toContain(`"${ORG._id}"`);
        expect(answer).not.toContain("hiddenOrganisationIds");
      }),
      { numRuns: 500 },
    );
  });

  it("is the same for a stranger as no profile at all", () => {
    fc.assert(
      fc.property(scene, (each) => {
        expect(seenBy({ userId: BO, role: null }, each)).toBeNull();
      }),
    );
  });

  it("is everything to its owner, whatever they chose", () => {
    fc.assert(
      fc.property(scene, (each) => {
        const own = seenBy({ userId: ANA, role: null }, each);
        expect(Object.keys(own ?? {}).sort()).toEqual(
          [...VISIBLE_SECTIONS].sort(),
        );
      }),
    );
  });

  it("gives fellow members nothing that organisers do not get", () => {
    fc.assert(
      fc.property(scene, (each) => {
        const member = seenBy({ userId: BO, role: "member" }, each) ?? {};
        const organiser = seenBy({ userId: BO, role: "admin" }, each) ?? {};
        expect(organiser).toMatchObject(member);
      }),
    );
  });

  it("does not tell what is empty from what is hidden", () => {
    const content = { ...fullOfTokens([]), goals: "", skills: [] };
    const empty = visibleProfile(
      { userId: BO, role: "admin" },
      {
        userId: ANA,
        email: "",
        content,
        visibility: { goals: "members", skills: "members", email: "members" },
        isInOrg: true,
      },
      ORG,
    );
    expect(empty).not.toBeNull();
    for (const section of ["goals", "skills", "email"]) {
      expect(empty).not.toHaveProperty(section);
    }
  });

  it("starts without the address, the preferences and what is sought", () => {
    const everything: Scene = {
      visibility: undefined,
      role: "admin",
      isInOrg: true,
      org: ORG,
      hiddenFrom: [],
    };
    const organiser = seenBy({ userId: BO, role: "admin" }, everything);
    expect(organiser?.email).toBeUndefined();
    expect(organiser?.preferences).toBeUndefined();
    expect(organiser?.seeking).toBeUndefined();
    const member = seenBy({ userId: BO, role: "member" }, everything);
    expect(Object.keys(member ?? {}).sort()).toEqual(["basics", "interests"]);
  });
});
