/**
 * Which part of a profile may be seen by whom. The choice is the member's;
 * model/profiles/visibleProfile.ts is the one place that acts on it.
 */

/** In widening order: each audience includes those before it. */
export const AUDIENCES = ["me", "organisers", "members"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How somebody stands to a profile; strangers see nothing whatever was chosen. */
export const RELATIONS = ["self", "organiser", "member", "stranger"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Everybody but oneself, from who sees most. */
export const ONLOOKERS = ["organiser", "member", "stranger"] as const;
export type Onlooker = (typeof ONLOOKERS)[number];

/** What is shown or kept as one. The e-mail address is part of no form, yet a choice of its own. */
export const VISIBLE_SECTIONS = [
  "basics",
  "email",
  "education",
  "work",
  "skills",
  "interests",
  "goals",
  "seeking",
  "preferences",
] as const;
export type VisibleSection = (typeof VISIBLE_SECTIONS)[number];
export type Visibility = Record<VisibleSection, Audience>;

/**
 * What holds until the member chooses. Private where a mistake cannot be taken
 * back: an address that was read stays known, a minimum pay weakens the next
 * negotiation, and a search for work may not have reached one's employer.
 */
const DEFAULT_VISIBILITY: Visibility = {
  // A community in which nobody has a name is none.
  basics: "members",
  email: "me",
  // Who runs a program has to know what somebody can do; fellow members do not.
  education: "organisers",
  work: "organisers",
  skills: "organisers",
  // What people find each other by, and the least that can be held against anyone.
  interests: "members",
  goals: "organisers",
  seeking: "me",
  preferences: "me",
};

/** The member's choices, and the defaults where none was made. */
export function visibilityOf(
  chosen: Partial<Visibility> | undefined,
): Visibility {
  return { ...DEFAULT_VISIBILITY, ...chosen };
}

export function isSeenBy(audience: Audience, relation: Relation): boolean {
  switch (relation) {
    case "self":
      return true;
    case "organiser":
      return audience !== "me";
    case "member":
      return audience === "members";
    case "stranger":
      return false;
  }
}
