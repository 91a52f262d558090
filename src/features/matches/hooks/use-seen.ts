import { useCallback, useEffect, useState, type RefObject } from "react";

/**
 * The cards that have been on the screen. Looked at whenever the list grows,
 * before that is painted, and whenever it is scrolled: what comes with the next
 * batch already knows what must not move.
 */
export function useSeen(
  board: RefObject<HTMLElement | null>,
  isDrawn: boolean,
) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const element = board.current;
    if (!isDrawn || element === null) return;
    const look = () => {
      const inSight = idsInSight(element);
      setSeen((before) =>
        inSight.every((id) => before.has(id))
          ? before
          : new Set([...before, ...inSight]),
      );
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [board, isDrawn]);

  /** After the reader asked for a new order: only what is on the screen then. */
  const forget = useCallback(() => setSeen(new Set()), []);
  return { seen, forget };
}

/** Cards on the screen or above it. */
function idsInSight(board: HTMLElement): string[] {
  const ids: string[] = [];
  for (const card of board.querySelectorAll<HTMLElement>("[data-card]")) {
    if (card.getBoundingClientRect().top >= window.innerHeight) break;
    if (card.dataset.card !== undefined) ids.push(card.dataset.card);
  }
  return ids;
}
