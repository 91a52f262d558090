import { usePaginatedQuery } from "convex-helpers/react";
import { useEffect, useMemo, useState } from "react";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import {
  filtersOf,
  nameOfSearch,
  parseMatchesSearch,
  type MatchesSearch,
} from "@/lib/matches-search";
import type { MatchStatus } from "../types";

/** My matches as the search asks for them. `cards` is absent while they load. */
export function useMatchList(status: MatchStatus, search: MatchesSearch) {
  const isPlain = status === "open" && isBestFirst(search);
  const plain = usePlainList(status, search, isPlain);
  const narrowed = useNarrowedList(status, search, !isPlain);
  return isPlain ? plain : narrowed;
}

function isBestFirst({ tier: _tier, sort, ...search }: MatchesSearch): boolean {
  const isAnyOrder = sort === undefined || sort === "best";
  return isAnyOrder && Object.keys(filtersOf(search)).length === 0;
}

/** The list that a run fills. */
function usePlainList(
  status: MatchStatus,
  { tier }: MatchesSearch,
  isAsked: boolean,
) {
  const {
    results,
    status: state,
    loadMore,
  } = usePaginatedQuery(
    api.matches.listMine,
    isAsked ? { status, ...(tier && { tier }) } : "skip",
    { initialNumItems: LIMITS.pageSize },
  );
  return listOf(results, state, () => loadMore(LIMITS.pageSize));
}

function useNarrowedList(
  status: MatchStatus,
  search: MatchesSearch,
  isAsked: boolean,
) {
  const [asOf] = useState(startOfToday);
  const name = nameOfSearch(search);
  const args = useMemo(() => {
    const asked = parseMatchesSearch(
      Object.fromEntries(JSON.parse(name) as [string, unknown][]),
    );
    const { closing, ...filters } = filtersOf(asked);
    const ownOrder = status === "open" ? "best" : "recent";
    return {
      status,
      asOf,
      sort: asked.sort ?? (ownOrder as "best" | "recent"),
      filters: {
        ...filters,
        ...(closing !== undefined && { closesInDays: closing }),
      },
    };
  }, [status, asOf, name]);
  const {
    results,
    status: state,
    loadMore,
  } = usePaginatedQuery(
    api.matching.lists.listNarrowed,
    isAsked ? args : "skip",
    { initialNumItems: LIMITS.pageSize },
  );
  const [wanted, setWanted] = useState<number>(LIMITS.pageSize);
  const isShort = state === "CanLoadMore" && results.length < wanted;
  // A page of rare hits may come short; the reader asked for a full one.
  useEffect(() => {
    if (isShort) loadMore(LIMITS.pageSize);
  }, [isShort, loadMore, results.length]);
  const list = listOf(results, state, () => setWanted(results.length + 1));
  return isShort && results.length === 0 ? { ...list, cards: undefined } : list;
}

function listOf<Card>(
  cards: Card[],
  state: "LoadingFirstPage" | "CanLoadMore" | "LoadingMore" | "Exhausted",
  loadMore: () => void,
) {
  return {
    cards: state === "LoadingFirstPage" ? undefined : cards,
    hasMore: state === "CanLoadMore" || state === "LoadingMore",
    isLoadingMore: state === "LoadingMore",
    loadMore,
  };
}

function startOfToday(): number {
  return new Date().setHours(0, 0, 0, 0);
}
