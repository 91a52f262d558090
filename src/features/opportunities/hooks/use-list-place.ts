import { useEffect, useRef, useState } from "react";

/** Where the reader left the list to open one of its roles. */
interface Place {
  /** Names the search the list was for. */
  name: string;
  opportunityId: string;
  scrollY: number;
  /** How many rows had been loaded. */
  count: number;
}

/** Longer away, and a fresh list serves better than the old place. */
const FORGET_MS = 30 * 60_000;

let left: { place: Place; at: number } | null = null;

export function rememberListPlace(place: Place): void {
  left = { place, at: Date.now() };
}

/**
 * The place this list was left at. Asks for rows until it is long enough again;
 * then the scroll and the focus go back, once.
 */
export function useListPlace(
  name: string,
  { count, canLoad, isWhole, loadMore }: ListState,
): void {
  const [place] = useState(() =>
    left && left.place.name === name && Date.now() - left.at < FORGET_MS
      ? left.place
      : null,
  );
  const isDone = useRef(false);
  const wanted = place?.count ?? 0;
  useEffect(() => {
    if (place === null || isDone.current) return;
    if (count < wanted && canLoad) loadMore();
    // Fewer than there were, and no more to come: closed since. That is the place now.
    if (count < wanted && !isWhole) return;
    isDone.current = true;
    left = null;
    window.scrollTo(0, place.scrollY);
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(
          `[data-opportunity="${place.opportunityId}"]`,
        )
        ?.focus({ preventScroll: true }),
    );
  }, [place, wanted, count, canLoad, isWhole, loadMore]);
}

interface ListState {
  count: number;
  /** More is there, and none of it is on its way. */
  canLoad: boolean;
  /** Everything there is has been loaded. */
  isWhole: boolean;
  loadMore: () => void;
}
