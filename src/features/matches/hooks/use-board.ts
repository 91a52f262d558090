import { useCallback, useMemo, useRef } from "react";
import type { MatchesSearch } from "@/lib/matches-search";
import type { MatchCard, MatchStatus } from "../types";
import { useArrangement } from "./use-arrangement";
import { focusCard, focusNear, focusPastCard } from "./use-card-keys";
import { useMatchList } from "./use-match-list";
import { useSeen } from "./use-seen";
import {
  rememberPlace,
  usePlaceMemory,
  useReturning,
} from "./use-place-memory";
import { useTriage } from "./use-triage";

interface BoardOptions {
  status: MatchStatus;
  search: MatchesSearch;
  /** In their tiers; else in one list. */
  isGrouped: boolean;
  isLive: boolean;
}

/** One list of cards: what it holds, how it stands, and what the reader does to it. */
export function useBoard({ status, search, isGrouped, isLive }: BoardOptions) {
  const boardRef = useRef<HTMLDivElement>(null);
  const list = useMatchList(status, search);
  const triage = useTriage();
  const { seen, forget } = useSeen(boardRef, list.cards !== undefined);
  const focusOn = useCallback((id: string) => focusCard(boardRef, id), []);
  const place = usePlaceMemory(
    search,
    list.cards !== undefined,
    useCallback((id, rows) => focusNear(boardRef, id, rows), []),
  );
  const { arrangement, rearrange } = useArrangement(list.cards, {
    isGrowing: isLive || list.isLoadingMore,
    hidden: triage.left,
    before: place?.rows,
    seen,
    isGrouped,
  });
  const rows = useMemo(
    () => arrangement?.rows.filter(({ id }) => !triage.left.has(id)),
    [arrangement, triage.left],
  );

  useReturning(rows, focusOn);

  const find = (id: string): MatchCard | undefined => {
    const item = rows?.find((row) => row.id === id)?.item;
    return item && { ...item, status: triage.statuses.get(id) ?? item.status };
  };
  const dismiss = (card: MatchCard) => {
    focusPastCard(boardRef, card.matchId);
    triage.dismiss(card, () => focusOn(card.matchId));
  };
  const open = (card: MatchCard) =>
    rememberPlace({
      search,
      cardId: card.matchId,
      scrollY: window.scrollY,
      rows: (rows ?? []).map(({ id, group }) => ({ id, group })),
    });

  return {
    boardRef,
    list,
    rows,
    find,
    rearrange: () => {
      forget();
      rearrange();
    },
    heldCount: arrangement?.held.length ?? 0,
    strongerCount: arrangement?.strongerCount ?? 0,
    statuses: triage.statuses,
    change: triage.change,
    dismiss,
    open,
  };
}
