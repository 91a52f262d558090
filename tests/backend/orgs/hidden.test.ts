/**
 * What a member hides is in no answer: whatever they choose, each public query is
 * asked by everyone who might look, and searched for the words of what is hidden.
 */
import fc from "fast-check";
import type { FunctionReference } from "convex/server";
import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  MEMBERSHIP_AUDIENCES,
  type MembershipAudience,
} from "../../../convex/shared/communities/vocabulary";
import { errorCodeOf } from "../../../convex/shared/errors";
import {
  AUDIENCES,
  isSeenBy,
  VISIBLE_SECTIONS,
  type Relation,
  type Visibility,
} from "../../../convex/shared/visibility";
import { POLICY } from "../../house/access.policy";
import { accessWorld, type AccessWorld } from "../../house/access.world";
import { listFunctions } from "../../house/registry";
import { useAuthEnv } from "../../support/auth-env";
import {
  CANARIES,
  CANARY_PREFERENCES,
  canaryOf,
  fillWithCanaries,
  save,
} from "../../support/canaries";
import { asOrgMember, type Person } from "../../support/people";

useAuthEnv();

const functions = await listFunctions();
const queries = new Set(
  functions.flatMap(({ name, type, visibility }) =>
    type === "query" && visibility === "public" ? [name] : [],
  ),
);
const ROWS = POLICY.filter(({ name }) => queries.has(name));

interface Choice {
  visibility: Visibility;
  audience: MembershipAudience;
  /** Hides from the whole organisation. */
  isAway: boolean;
}

interface Scene {
  world: AccessWorld;
  subject: Person;
  viewers: readonly { who: string; relation: Relation; as: Caller }[];
}
type Caller = Pick<AccessWorld["t"], "query">;

/** A member with a word in every section who did all there is to do in their organisation. */
async function aScene(): Promise<Scene> {
  const world = await accessWorld();
  const { t, people, orgId } = world;
  const subject = people.orgMember;
  await fillWithCanaries(t, subject);
  await takePart(world, subject);
  const fellow = await asOrgMember(t, orgId, "member");
  return {
    // Whatever a row asks of one member is asked of them.
    world: {
      ...world,
      rowUserId: subject.userId,
      people: {
        ...people,
        member: subject,
        orgMember: subject,
      },
    },
    subject,
    viewers: [
      { who: "organiser", relation: "organiser", as: people.orgAdmin.as },
      { who: "fellow", relation: "member", as: fellow.as },
      {
        who: "other organiser",
        relation: "stranger",
        as: people.otherOrgAdmin.as,
      },
      { who: "anybody", relation: "stranger", as: t },
    ],
  };
}

async function takePart(world: AccessWorld, { userId }: Person) {
  const { t, orgId, eventId, programId, people, tagId } = world;
  const admin = people.orgAdmin.as;
  await t.run(async (ctx) => {
    const about = { orgId, userId };
    await ctx.db.insert("enrolments", {
      ...about,
      programId,
      state: "pending",
      note: "",
      since: 1,
      attendedCount: 0,
      isCompletedByHand: false,
    });
    // Who ran it once, and left their name in places.
    await ctx.db.insert("memberNotes", {
      orgId,
      subjectId: userId,
      authorId: userId,
      text: "A note.",
      writtenAt: 2,
    });
    await ctx.db.insert("auditLines", {
      orgId,
      actorId: userId,
      subjectId: userId,
      action: "memberJoined",
      details: {},
      at: 1,
    });
    const [file] = await ctx.db.query("memberImports").take(1);
    if (file)
      await ctx.db.patch("memberImports", file._id, { createdById: userId });
  });
  const { mark } = api.attendance.roster;
  const marks = [{ userId, answer: "yes" as const }];
  await admin.mutation(mark, { orgId, eventId, marks });
  const { open, setTag } = api.members.mutations;
  await admin.mutation(open, { orgId, userId });
  await admin.mutation(setTag, { orgId, userId, tagId, isOn: true });
}

async function choose({ world, subject }: Scene, choice: Choice) {
  const { visibility, audience, isAway } = choice;
  const { t, orgId } = world;
  await save(t, subject, {
    section: "preferences",
    value: {
      ...CANARY_PREFERENCES,
      hiddenOrganisationIds: isAway ? [orgId] : [],
    },
  });
  await subject.as.mutation(api.profiles.mutations.setVisibility, {
    visibility,
  });
  await subject.as.mutation(api.orgs.memberships.setAudience, {
    orgId,
    audience,
  });
}

/** Words of what somebody who stands so to the member must not read. */
function hiddenWords(choice: Choice, relation: Relation): string[] {
  const standing = choice.isAway ? "stranger" : relation;
  const isNamed =
    choice.audience === "everyone" &&
    !choice.isAway &&
    choice.visibility.basics === "members";
  return VISIBLE_SECTIONS.filter(
    (section) =>
      !isSeenBy(choice.visibility[section], standing) &&
      // The public face of who chose to be named to everyone.
      !(section === "basics" && isNamed),
  ).map(canaryOf);
}

/** All that a viewer can read, by function; what is refused reads nothing. */
async function answersTo({ world }: Scene, as: Caller) {
  const answers: [string, string][] = [];
  for (const row of ROWS) {
    const reference = row.reference as FunctionReference<"query">;
    try {
      const answer: unknown = await as.query(reference, row.args(world));
      answers.push([row.name, JSON.stringify(answer).toLowerCase()]);
    } catch (error) {
      if (errorCodeOf(error) === null) throw error;
    }
  }
  return answers;
}

const anyChoice: fc.Arbitrary<Choice> = fc.record({
  visibility: fc.record(
    Object.fromEntries(
      VISIBLE_SECTIONS.map((section) => [
        section,
        fc.constantFrom(...AUDIENCES),
      ]),
    ) as Record<keyof Visibility, fc.Arbitrary<Visibility[keyof Visibility]>>,
  ),
  audience: fc.constantFrom(...MEMBERSHIP_AUDIENCES),
  isAway: fc.boolean(),
});

test(
  "whatever a member hides, no public query says it to anybody it is hidden from",
  { timeout: 120_000 },
  async () => {
    const scene = await aScene();
    await fc.assert(
      fc.asyncProperty(anyChoice, async (choice) => {
        await choose(scene, choice);
        for (const { who, relation, as } of scene.viewers) {
          const hidden = hiddenWords(choice, relation);
          const leaks = (await answersTo(scene, as)).flatMap(([name, answer]) =>
            hidden
              .filter((word) => answer.includes(word))
              .map((word) => `${name} says ${word} to ${who}`),
          );
          expect(leaks).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  },
);

test("organisers read what is shown to them, so that the words above are looked for where they would be", async () => {
  const scene = await aScene();
  const visibility = Object.fromEntries(
    VISIBLE_SECTIONS.map((section) => [section, "organisers"]),
  ) as Visibility;
  const choice = { visibility, audience: "members", isAway: false } as const;
  await choose(scene, choice);
  const answers = await answersTo(scene, scene.world.people.orgAdmin.as);
  const sayers = (word: string) =>
    answers.flatMap(([name, answer]) => (answer.includes(word) ? [name] : []));
  for (const word of CANARIES) {
    expect(sayers(word)).toContain("members/queries:getDetail");
  }
  expect(sayers(canaryOf("basics"))).toEqual(
    expect.arrayContaining([
      "members/imports:list",
      "members/queries:getLog",
      "members/queries:list",
      "attendance/roster:get",
      "programs:getProgramParticipants",
    ]),
  );
});

test("nobody is found by a word that they hide", async () => {
  const scene = await aScene();
  const { orgId, people } = scene.world;
  const { subject } = scene;
  const visibility = Object.fromEntries(
    VISIBLE_SECTIONS.map((section) => [section, "me"]),
  ) as Visibility;
  await choose(scene, { visibility, audience: "members", isAway: false });
  const admin = people.orgAdmin.as;
  const found = async (filters: {
    text?: string;
    skill?: string;
    country?: string;
  }) => {
    const { page } = await admin.query(api.members.queries.list, {
      orgId,
      filters,
      sort: "name",
      paginationOpts: { numItems: 50, cursor: null },
    });
    return page.some(({ userId }) => userId === subject.userId);
  };
  expect(await found({})).toBe(true);
  for (const text of CANARIES) expect(await found({ text })).toBe(false);
  expect(await found({ skill: canaryOf("skills") })).toBe(false);
  expect(await found({ country: "AR" })).toBe(false);
  const { findByName } = api.attendance.roster;
  const text = canaryOf("basics");
  expect(await admin.query(findByName, { orgId, text })).toEqual([]);
});
