import { useEffect, useRef, useState } from "react";
import { isSameSearch, type MatchesSearch } from "@/lib/matches-search";

/** Where the reader left a list to open one of its cards. */
interface Place {
  search: MatchesSearch;
  cardId: string;
  scrollY: number;
  /** The cards as they were arranged, top to bottom. */
  rows: readonly { id: string; group: number }[];
}

/** Longer away, and a fresh list serves better than the old place. */
const FORGET_MS = 30 * 60_000;

let left: { place: Place; at: number } | null = null;

/** Keeps the place for the way back. */
export function rememberPlace(place: Place): void {
  left = { place, at: Date.now() };
}

/** A card sent away from its own page that is on its way back into the list. */
let returning: string | null = null;

/** Once the card is in a list again, it takes the focus; null when it will not come. */
export function expectBack(cardId: string | null): void {
  returning = cardId;
}

/** Gives the focus to the card that was waited for, as soon as it is among the rows. */
export function useReturning(
  rows: readonly { id: string; isGone: boolean }[] | undefined,
  focusCard: (id: string) => void,
): void {
  useEffect(() => {
    const isBack = rows?.some(({ id, isGone }) => id === returning && !isGone);
    if (!isBack || returning === null) return;
    focusCard(returning);
    returning = null;
  }, [rows, focusCard]);
}

/** The way back to the list a match was opened from; the list finds its place itself. */
export function wayBack() {
  return {
    to: "/matches",
    search: left?.place.search ?? {},
    resetScroll: left === null,
  } as const;
}

/**
 * The place this list was left at, once, for its first drawing. `isDrawn` says
 * that its cards are there: then the scroll and the focus go back.
 */
export function usePlaceMemory(
  search: MatchesSearch,
  isDrawn: boolean,
  focusCard: (id: string, rows: Place["rows"]) => void,
): Place | null {
  const [place] = useState(() =>
    left &&
    isSameSearch(left.place.search, search) &&
    Date.now() - left.at < FORGET_MS
      ? left.place
      : null,
  );
  const isDone = useRef(false);
  useEffect(() => {
    if (!isDrawn || isDone.current) return;
    isDone.current = true;
    left = null;
    if (place === null) return;
    window.scrollTo(0, place.scrollY);
    focusCard(place.cardId, place.rows);
  }, [isDrawn, place, focusCard]);
  return place;
}
