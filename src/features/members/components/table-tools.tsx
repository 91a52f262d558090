import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import type { MembersSearch } from "@/lib/members-search";
import { useFilterChips } from "../hooks/use-filter-chips";
import {
  columnsOf,
  columnsText,
  withChange,
  withoutFilters,
  type Tag,
} from "../lib/filters";
import { ColumnsSheet } from "./columns-sheet";
import { FiltersSheet } from "./filters-sheet";

interface TableToolsProps {
  search: MembersSearch;
  onSearch: (next: MembersSearch) => void;
  tags: readonly Tag[];
}

/** Above the table: the search, what narrows it, what it shows. */
export function TableTools({ search, onSearch, tags }: TableToolsProps) {
  const t = useTranslations("members");
  return (
    <>
      <div className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 grow basis-[14rem]">
          <SearchField
            label={t("search.label")}
            placeholder={t("search.placeholder")}
            text={search.text ?? ""}
            onText={(text) => onSearch(withChange(search, { text }))}
          />
        </div>
        <FiltersSheet search={search} onSearch={onSearch} tags={tags} />
        <ColumnsSheet
          columns={columnsOf(search)}
          onColumns={(columns) =>
            onSearch(
              withChange(search, {
                columns: columns === null ? undefined : columnsText(columns),
              }),
            )
          }
        />
      </div>
      <Chips search={search} onSearch={onSearch} tags={tags} />
    </>
  );
}

function Chips({ search, onSearch, tags }: TableToolsProps) {
  const t = useTranslations("members.filters");
  const chips = useFilterChips(search, tags);
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2 pt-3">
      {chips.map(({ key, ...chip }) => (
        <li key={key} className="min-w-0">
          <button
            type="button"
            aria-label={t("removeChip", chip)}
            onClick={() => onSearch(withChange(search, { [key]: undefined }))}
            className="inline-flex min-h-compact max-w-full items-center gap-2 rounded-sm bg-accent-soft px-2 text-sm font-medium text-accent-strong hover:text-ink pointer-coarse:min-h-touch"
          >
            <span className="truncate">{t("chip", chip)}</span>
            <X aria-hidden className="size-4 shrink-0" />
          </button>
        </li>
      ))}
      <li>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => onSearch(withoutFilters(search))}
        >
          {t("clear")}
        </Button>
      </li>
    </ul>
  );
}
