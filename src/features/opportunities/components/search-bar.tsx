import { ListFilter } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import {
  Sheet,
  SheetClose,
  SheetContent,
  SheetTrigger,
} from "@/components/ui/sheet";
import { filterCount, type OpportunitySearch } from "@/lib/opportunity-search";
import { FilterFields } from "./filter-fields";

interface SearchBarProps {
  search: OpportunitySearch;
  onSearch: (next: OpportunitySearch) => void;
}

/** Search and filters: side by side where there is room, else behind one button. */
export function SearchBar({ search, onSearch }: SearchBarProps) {
  const t = useTranslations("opportunities");
  const count = filterCount(search);
  const clear = () =>
    onSearch({ ...(search.text ? { text: search.text } : {}) });

  return (
    <search className="flex flex-col gap-4 pb-6">
      <div className="flex items-end gap-2">
        <SearchField
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          text={search.text ?? ""}
          onText={(text) => {
            const { text: _old, ...rest } = search;
            onSearch(text === "" ? rest : { ...rest, text });
          }}
        />
        <Sheet>
          <SheetTrigger
            render={
              <Button className="md:hidden">
                <ListFilter aria-hidden />
                {count > 0 ? t("filtersActive", { count }) : t("filters")}
              </Button>
            }
          />
          <SheetContent
            title={t("filters")}
            footer={
              <>
                {count > 0 && <Button onClick={clear}>{t("clear")}</Button>}
                <SheetClose render={<Button variant="primary" />}>
                  {t("done")}
                </SheetClose>
              </>
            }
          >
            <div className="flex flex-col gap-4">
              <FilterFields search={search} onSearch={onSearch} />
            </div>
          </SheetContent>
        </Sheet>
      </div>
      <div className="hidden grid-cols-3 gap-3 md:grid xl:grid-cols-4">
        <FilterFields search={search} onSearch={onSearch} isCompact />
      </div>
      {count > 0 && (
        <div className="hidden md:block">
          <Button variant="accent" size="sm" onClick={clear}>
            {t("clear")}
          </Button>
        </div>
      )}
    </search>
  );
}
