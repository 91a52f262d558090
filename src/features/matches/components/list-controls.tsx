import { ListFilter } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import {
  filtersOf,
  MATCH_SORTS,
  type MatchesSearch,
} from "@/lib/matches-search";
import type { MatchCounts } from "../hooks/use-match-counts";
import { ListKeys } from "./list-keys";
import { MatchFilters } from "./match-filters";
import { TierFilter } from "./tier-filter";

interface ListControlsProps {
  search: MatchesSearch;
  counts: MatchCounts | undefined;
  onSearch: (next: MatchesSearch) => void;
}

/** What narrows and orders the list; the rarer filters behind one button. */
export function ListControls({ search, counts, onSearch }: ListControlsProps) {
  const t = useTranslations("matches.filters");
  const panelId = useId();
  const { tier: _tier, ...rest } = filtersOf(search);
  const count = Object.keys(rest).length;
  const [isOpen, setIsOpen] = useState(count > 0);
  return (
    <div className="flex flex-col gap-3 pt-4">
      <div className="flex flex-wrap items-center gap-2">
        <TierFilter
          tier={search.tier}
          counts={counts?.open}
          onTier={(tier) => onSearch({ ...search, tier })}
        />
        <SortSelect
          search={search}
          onSearch={onSearch}
          className="max-sm:hidden"
        />
        <Button
          className="shrink-0"
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ListFilter aria-hidden />
          {count > 0 ? t("buttonActive", { count }) : t("button")}
        </Button>
        {Object.keys(filtersOf(search)).length > 0 && (
          <Button
            variant="accent"
            className="shrink-0 max-sm:px-2"
            onClick={() => onSearch({ sort: search.sort })}
          >
            {t("clear")}
          </Button>
        )}
        <ListKeys />
      </div>
      <div id={panelId}>
        {isOpen && (
          <MatchFilters search={search} onSearch={onSearch}>
            <SortSelect
              search={search}
              onSearch={onSearch}
              className="sm:hidden"
            />
          </MatchFilters>
        )}
      </div>
    </div>
  );
}

interface SortSelectProps {
  search: MatchesSearch;
  onSearch: (next: MatchesSearch) => void;
  className?: string;
}

/** The list's own order first: best, or on a shelf what was put there last. */
export function SortSelect({ search, onSearch, className }: SortSelectProps) {
  const t = useTranslations("matches.sort");
  const own = search.tab === undefined ? "best" : "recent";
  const others = MATCH_SORTS.filter((sort) => sort !== own);
  return (
    <div className={className}>
      <Select
        aria-label={t("label")}
        options={([own, ...others] as const).map((value) => ({
          value,
          label: t(value),
        }))}
        value={search.sort ?? own}
        onValueChange={(value) =>
          onSearch({ ...search, sort: others.find((sort) => sort === value) })
        }
      />
    </div>
  );
}
