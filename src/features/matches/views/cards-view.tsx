import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { LoadMore } from "@/components/ui/load-more";
import { useNear } from "@/hooks/use-near";
import { useAnnounce } from "@/hooks/use-announce";
import { toasts } from "@/lib/toasts";
import { filtersOf, type MatchesSearch } from "@/lib/matches-search";
import { MatchBoard } from "../components/match-board";
import { MatchListSkeleton } from "../components/match-list-skeleton";
import { NoCards } from "../components/no-cards";
import { ListHead } from "../components/list-head";
import { useBoard } from "../hooks/use-board";
import { useCardKeys } from "../hooks/use-card-keys";
import type { MatchStatus } from "../types";

interface CardsViewProps {
  status: MatchStatus;
  search: MatchesSearch;
  /** Cards are still coming. */
  isLive: boolean;
  /** Said above the list already, so not on every card. */
  isOutdated?: boolean;
  /** Absent where asking again is not offered. */
  onAskAgain?: () => void;
  onShowAll: () => void;
}

export function CardsView({
  status,
  search,
  isLive,
  isOutdated = false,
  onAskAgain,
  onShowAll,
}: CardsViewProps) {
  const t = useTranslations("matches");
  const isGrouped =
    status === "open" && (search.sort === undefined || search.sort === "best");
  const board = useBoard({ status, search, isGrouped, isLive });
  const { rows, list, boardRef } = board;
  const announce = useAnnounce();
  // The button stays for those who do not scroll.
  const end = useNear<HTMLDivElement>(
    list.loadMore,
    list.hasMore && !list.isLoadingMore && !isLive,
  );
  useArrivalAnnouncement(rows?.length, rows?.[0]?.item.title);

  useCardKeys({
    board: boardRef,
    onSave: (id) => {
      const card = board.find(id);
      if (card?.status === "open") board.change(card, "saved");
      else if (card?.status === "saved") board.change(card, "open");
    },
    onDismiss: (id) => {
      const card = board.find(id);
      if (card?.status === "open" || card?.status === "saved")
        board.dismiss(card);
    },
    onUndo: () =>
      announce(t(toasts.undoLatest() ? "undo.done" : "undo.nothing")),
  });

  if (rows === undefined) return <MatchListSkeleton />;
  const showStronger = () => {
    board.rearrange();
    // The reader asked for what is on top.
    boardRef.current?.focus({ preventScroll: true });
    boardRef.current?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <ListHead
        shownCount={rows.length}
        hasMore={list.hasMore}
        strongerCount={board.strongerCount}
        heldCount={board.heldCount}
        onShowWaiting={showStronger}
      />
      <MatchBoard
        boardRef={boardRef}
        rows={rows}
        isGrouped={isGrouped}
        statuses={board.statuses}
        isOutdated={isOutdated}
        onChange={board.change}
        onDismiss={board.dismiss}
        onOpen={board.open}
        onAskAgain={isLive ? undefined : onAskAgain}
      />
      {rows.length === 0 && !isLive && board.heldCount === 0 && (
        <NoCards
          status={status}
          isFiltered={Object.keys(filtersOf(search)).length > 0}
          onShowAll={onShowAll}
        />
      )}
      {list.hasMore && (
        <div ref={end}>
          <LoadMore
            shown={rows.length}
            hasMore
            isLoading={list.isLoadingMore}
            onMore={list.loadMore}
          />
        </div>
      )}
    </>
  );
}

/** Says once that the first cards are there, and which is on top. */
function useArrivalAnnouncement(
  count: number | undefined,
  title: string | undefined,
): void {
  const t = useTranslations("matches.board");
  const announce = useAnnounce();
  const wasEmpty = useRef(false);
  useEffect(() => {
    if (count === 0) wasEmpty.current = true;
    if (!count || !title || !wasEmpty.current) return;
    wasEmpty.current = false;
    announce(t("arrived", { count, title }));
  }, [count, title, announce, t]);
}
