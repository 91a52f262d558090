import { foldText } from "../../shared/folding";
import { linkKey } from "../../shared/cv/overlap";
import { LIMITS } from "../../shared/limits";
import type {
  Basics,
  ExtractedItem,
  ProfileContent,
  SectionEdit,
} from "../../tables/profiles";

type Edit = ExtractedItem["edit"];

/**
 * What the profile's sections become once the items are accepted. What the
 * profile holds is kept: single values are replaced, lists are added to, each
 * thing once; lists that are full take no more.
 */
export function acceptItems(
  content: ProfileContent,
  items: readonly ExtractedItem[],
): SectionEdit[] {
  const edits = items.map(({ edit }) => edit);
  const values = <S extends Edit["section"]>(section: S) =>
    edits
      .filter((edit): edit is Extract<Edit, { section: S }> =>
        isOf(edit, section),
      )
      .map(({ value }) => value as Extract<Edit, { section: S }>["value"]);
  return [
    { section: "basics", value: acceptBasics(content.basics, edits) },
    {
      section: "education",
      value: withOwnIds("education", content.education, values("education"), {
        most: LIMITS.educationEntries,
        keyOf: ({ school, degree, startYear, endYear }) =>
          `${school}|${degree}|${startYear ?? endYear ?? ""}`,
      }),
    },
    {
      section: "work",
      value: withOwnIds("work", content.work, values("work"), {
        most: LIMITS.workEntries,
        keyOf: ({ title, organisation, start }) =>
          `${title}|${organisation}|${start}`,
      }),
    },
    {
      section: "skills",
      value: added(
        content.skills,
        values("skills"),
        ({ name }) => foldText(name),
        LIMITS.skills,
      ),
    },
    {
      section: "interests",
      value: added(
        content.interests,
        values("interests"),
        foldText,
        LIMITS.interests,
      ),
    },
    { section: "goals", value: values("goals").at(-1) ?? content.goals },
    { section: "seeking", value: values("seeking").at(-1) ?? content.seeking },
  ];
}

function acceptBasics(current: Basics, edits: readonly Edit[]): Basics {
  const basics = { ...current };
  for (const edit of edits) {
    if (edit.section === "basics") basics[edit.field] = edit.value;
    if (edit.section === "languages") {
      basics.languages = [
        ...basics.languages.filter(({ code }) => code !== edit.value.code),
        edit.value,
      ].slice(0, LIMITS.languages);
    }
    if (edit.section === "links") {
      basics.links = added(basics.links, [edit.value], linkKey, LIMITS.links);
    }
  }
  return basics;
}

function isOf(edit: Edit, section: Edit["section"]): boolean {
  return edit.section === section;
}

function added<T>(
  current: readonly T[],
  more: readonly T[],
  keyOf: (value: T) => string,
  most: number,
): T[] {
  const keys = new Set(current.map(keyOf));
  const list = [...current];
  for (const value of more) {
    if (keys.has(keyOf(value)) || list.length >= most) continue;
    keys.add(keyOf(value));
    list.push(value);
  }
  return list;
}

/** Entries get ids of their own: those of the review repeat with every import. */
function withOwnIds<T extends { id: string }>(
  prefix: string,
  current: readonly T[],
  more: readonly T[],
  { most, keyOf }: { most: number; keyOf: (value: T) => string },
): T[] {
  const list = added(current, more, (value) => foldText(keyOf(value)), most);
  const taken = new Set(current.map(({ id }) => id));
  let count = current.length;
  return list.map((entry, at) => {
    if (at < current.length) return entry;
    let id: string;
    do id = `${prefix}-${++count}`;
    while (taken.has(id));
    taken.add(id);
    return { ...entry, id };
  });
}
