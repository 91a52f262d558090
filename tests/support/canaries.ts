/** A profile with a word of its own in every section, and the words themselves. */
import { api } from "../../convex/_generated/api";
import { emptyPreferences } from "../../convex/model/profiles/content";
import {
  VISIBLE_SECTIONS,
  type VisibleSection,
} from "../../convex/shared/visibility";
import type { SectionEdit } from "../../convex/tables/profiles";
import type { Person } from "./people";
import type { World } from "./setup";

/** Preferences have no words of one's own: a pay nobody else asks for. */
const PAY = 777_123;

/** One word, as folding leaves it, so that texts to search by are looked through as well. */
export const canaryOf = (section: VisibleSection) =>
  section === "preferences" ? String(PAY) : `canary${section}`;

export const CANARY_PREFERENCES = {
  ...emptyPreferences(),
  minimumPay: { amount: PAY, currency: "USD", period: "year" as const },
};

export const CANARY_EMAIL = `${canaryOf("email")}@example.org`;
export const CANARIES = VISIBLE_SECTIONS.map(canaryOf);

const EDITS: readonly SectionEdit[] = [
  {
    section: "basics",
    value: {
      fullName: `Ana ${canaryOf("basics")}`,
      headline: canaryOf("basics"),
      city: canaryOf("basics"),
      country: "AR",
      timeZone: "UTC",
      languages: [],
      links: [`https://example.org/${canaryOf("basics")}`],
    },
  },
  {
    section: "education",
    value: [
      {
        id: "e1",
        school: canaryOf("education"),
        degree: canaryOf("education"),
        field: "",
        description: "",
      },
    ],
  },
  {
    section: "work",
    value: [
      {
        id: "w1",
        title: canaryOf("work"),
        organisation: canaryOf("work"),
        start: "2021",
        end: "",
        isCurrent: true,
        description: canaryOf("work"),
      },
    ],
  },
  { section: "skills", value: [{ name: canaryOf("skills") }] },
  { section: "interests", value: [canaryOf("interests")] },
  { section: "goals", value: canaryOf("goals") },
  { section: "seeking", value: canaryOf("seeking") },
  { section: "preferences", value: CANARY_PREFERENCES },
];

/** Fills everything a person may show, by the functions that members use. */
export async function fillWithCanaries(t: World, person: Person) {
  await t.run((ctx) =>
    ctx.db.patch("users", person.userId, {
      name: `Ana ${canaryOf("basics")}`,
      email: CANARY_EMAIL,
    }),
  );
  for (const edit of EDITS) await save(t, person, edit);
}

/** As a member who had it open just now. */
export async function save(
  t: World,
  { as, userId }: Person,
  edit: SectionEdit,
) {
  const profile = await t.run((ctx) =>
    ctx.db
      .query("profiles")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .unique(),
  );
  const baseRev = profile?.sectionRevs[edit.section] ?? 0;
  await as.mutation(api.profiles.mutations.saveSection, { edit, baseRev });
}
