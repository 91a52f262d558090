import type { RefObject } from "react";
import { useHotkeys } from "@/hooks/use-hotkeys";

interface CardKeys {
  board: RefObject<HTMLElement | null>;
  onSave: (id: string) => void;
  onDismiss: (id: string) => void;
  onUndo: () => void;
}

const cardsOf = (board: RefObject<HTMLElement | null>): HTMLElement[] => [
  ...(board.current?.querySelectorAll<HTMLElement>("[data-card]") ?? []),
];

const linkOf = (card: HTMLElement | undefined): HTMLElement | null =>
  card?.querySelector<HTMLElement>("[data-card-link]") ?? null;

/** The card that holds the focus. */
function currentCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-card]") ?? null;
}

/** Before a card leaves: the focus goes on to the next, or to the one before. */
export function focusPastCard(
  board: RefObject<HTMLElement | null>,
  id: string,
): void {
  const cards = cardsOf(board);
  const index = cards.findIndex((card) => card.dataset.card === id);
  const next = linkOf(cards[index + 1]) ?? linkOf(cards[index - 1]);
  (next ?? board.current)?.focus({ preventScroll: true });
}

export function focusCard(
  board: RefObject<HTMLElement | null>,
  id: string,
): void {
  const card = cardsOf(board).find((each) => each.dataset.card === id);
  linkOf(card)?.focus({ preventScroll: true });
}

/** The card the reader left the list for; where it has gone, the one after it, or before it. */
export function focusNear(
  board: RefObject<HTMLElement | null>,
  id: string,
  rows: readonly { id: string }[],
): void {
  const index = rows.findIndex((row) => row.id === id);
  const nearest = [
    ...rows.slice(Math.max(index, 0)),
    ...rows.slice(0, Math.max(index, 0)).reverse(),
  ];
  const shown = new Set(cardsOf(board).map((card) => card.dataset.card));
  focusCard(board, nearest.find((row) => shown.has(row.id))?.id ?? id);
}

/** Without a card in focus the walk starts at the first one in sight. */
const isInSight = (card: HTMLElement) =>
  card.getBoundingClientRect().bottom > window.innerHeight / 4;

/** j and k walk the cards, s saves, e dismisses, u undoes. */
export function useCardKeys({
  board,
  onSave,
  onDismiss,
  onUndo,
}: CardKeys): void {
  const step = (by: 1 | -1) => {
    const cards = cardsOf(board);
    const current = currentCard();
    const index = current
      ? cards.indexOf(current) + by
      : cards.findIndex(isInSight);
    linkOf(cards[index])?.focus();
  };
  const onCurrent = (act: (id: string) => void) => () => {
    const id = currentCard()?.dataset.card;
    if (id === undefined) step(1);
    else act(id);
  };
  useHotkeys({
    j: () => step(1),
    k: () => step(-1),
    s: onCurrent(onSave),
    e: onCurrent(onDismiss),
    u: onUndo,
  });
}
