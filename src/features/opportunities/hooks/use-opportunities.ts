import { usePaginatedQuery } from "convex-helpers/react";
import { useCallback, useMemo } from "react";
import { api } from "@convex/_generated/api";
import type { OpportunitySearch } from "@/lib/opportunity-search";

/** A screenful on a wide display; what follows comes by larger pages. */
const FIRST_PAGE = 20;
const NEXT_PAGE = 50;

/** The open listings that fit the search, page by page. */
export function useOpportunities({ sort, ...filters }: OpportunitySearch) {
  const key = JSON.stringify(filters);
  const args = useMemo(
    () => ({
      filters: JSON.parse(key) as Omit<OpportunitySearch, "sort">,
      sort: sort ?? ("newest" as const),
    }),
    [key, sort],
  );
  const { results, status, loadMore } = usePaginatedQuery(
    api.opportunities.queries.list,
    args,
    { initialNumItems: FIRST_PAGE },
  );
  const more = useCallback(() => loadMore(NEXT_PAGE), [loadMore]);
  return {
    opportunities: results,
    isFirstLoading: status === "LoadingFirstPage",
    isLoadingMore: status === "LoadingMore",
    hasMore: status === "CanLoadMore" || status === "LoadingMore",
    isWhole: status === "Exhausted",
    loadMore: more,
  };
}
