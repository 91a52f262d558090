import { LoadMore } from "./load-more";

interface MoreRowsProps {
  /** As usePaginatedQuery answers it. */
  list: {
    results: readonly unknown[];
    status: "LoadingFirstPage" | "CanLoadMore" | "LoadingMore" | "Exhausted";
    loadMore: (count: number) => void;
  };
  page: number;
}

/** The next page of a list that the server pages; nothing while there is none. */
export function MoreRows({ list, page }: MoreRowsProps) {
  const { status } = list;
  if (status === "Exhausted" || status === "LoadingFirstPage") return null;
  return (
    <LoadMore
      shown={list.results.length}
      hasMore
      isLoading={status === "LoadingMore"}
      onMore={() => list.loadMore(page)}
    />
  );
}
