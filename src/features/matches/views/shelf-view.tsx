import type { MatchesSearch, MatchShelf } from "@/lib/matches-search";
import { SortSelect } from "../components/list-controls";
import { ListKeys } from "../components/list-keys";
import { CardsView } from "./cards-view";

interface ShelfViewProps {
  status: MatchShelf;
  search: MatchesSearch;
  onSearch: (next: MatchesSearch) => void;
}

/** What the reader has put away: saved, dismissed or applied for. */
export function ShelfView({ status, search, onSearch }: ShelfViewProps) {
  return (
    <div className="flex max-w-lg flex-col">
      <div className="flex flex-wrap items-center gap-2">
        <SortSelect search={search} onSearch={onSearch} />
        <ListKeys />
      </div>
      <CardsView
        key={search.sort}
        status={status}
        search={search}
        isLive={false}
        onShowAll={() => onSearch({})}
      />
    </div>
  );
}
