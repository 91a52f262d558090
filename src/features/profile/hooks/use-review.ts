import { useMemo, useState } from "react";
import type { ExtractedItem, ItemEdit } from "../types";

export type ItemSection = ItemEdit["section"];

/** In the order of the profile. */
const ORDER: readonly ItemSection[] = [
  "basics",
  "languages",
  "links",
  "work",
  "education",
  "skills",
  "interests",
  "goals",
  "seeking",
];

export interface ReviewItem extends ExtractedItem {
  isChosen: boolean;
  isEdited: boolean;
}

/** Items that were read from the same words, in one section. */
export interface ReviewGroup {
  text: string;
  items: ReviewItem[];
}

interface Decisions {
  chosen: Record<string, boolean>;
  edits: Record<string, ItemEdit>;
}

/**
 * The person's decisions about what was read. New things start chosen; what
 * would replace something starts unchosen. They outlast a reload of the page.
 */
export function useReview(importId: string, items: readonly ExtractedItem[]) {
  const [decisions, setDecisions] = useState(() => recall(importId));

  const change = (next: Decisions) => {
    setDecisions(next);
    remember(importId, next);
  };

  const offered = useMemo(
    () =>
      items
        .filter(({ overlap }) => overlap !== "same")
        .map((item): ReviewItem => {
          const edit = decisions.edits[item.id];
          return {
            ...item,
            edit: edit ?? item.edit,
            isChosen:
              !isBlank(edit ?? item.edit) &&
              (decisions.chosen[item.id] ?? item.overlap === "new"),
            isEdited: edit !== undefined,
          };
        }),
    [items, decisions],
  );

  return {
    offered,
    accepted: offered.filter(({ isChosen }) => isChosen),
    sameCount: items.length - offered.length,
    sections: useMemo(() => grouped(offered), [offered]),
    choose: (id: string, isChosen: boolean) =>
      change({
        ...decisions,
        chosen: { ...decisions.chosen, [id]: isChosen },
      }),
    chooseAll: (isChosen: boolean) =>
      change({
        ...decisions,
        chosen: Object.fromEntries(offered.map(({ id }) => [id, isChosen])),
      }),
    /** Whoever edits a thing wants it. */
    edit: (id: string, edit: ItemEdit) =>
      change({
        chosen: { ...decisions.chosen, [id]: true },
        edits: { ...decisions.edits, [id]: edit },
      }),
    forget: () => sessionStorage.removeItem(keyOf(importId)),
  };
}

/** Emptied in the review: there is nothing left to take. */
function isBlank({ section, value }: ItemEdit): boolean {
  const text =
    section === "skills" ? value.name : typeof value === "string" ? value : "-";
  return text.trim() === "";
}

function grouped(items: readonly ReviewItem[]) {
  return ORDER.flatMap((section) => {
    const groups = new Map<string, ReviewGroup>();
    for (const item of items) {
      if (item.edit.section !== section) continue;
      const group = groups.get(item.text) ?? { text: item.text, items: [] };
      group.items.push(item);
      groups.set(item.text, group);
    }
    return groups.size > 0 ? [{ section, groups: [...groups.values()] }] : [];
  });
}

const keyOf = (importId: string) => `wayfinder.review.${importId}`;

function recall(importId: string): Decisions {
  try {
    const kept = sessionStorage.getItem(keyOf(importId));
    if (kept !== null) return JSON.parse(kept) as Decisions;
  } catch {
    // Storage that is off or full only costs the memory.
  }
  return { chosen: {}, edits: {} };
}

function remember(importId: string, decisions: Decisions): void {
  try {
    sessionStorage.setItem(keyOf(importId), JSON.stringify(decisions));
  } catch {
    // As above.
  }
}
