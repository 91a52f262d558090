import { ListFilter, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import {
  Sheet,
  SheetClose,
  SheetContent,
  SheetTrigger,
} from "@/components/ui/sheet";
import { filterCount, type OpportunitySearch } from "@/lib/opportunity-search";
import { FilterFields } from "./filter-fields";

/** A pause between words; each search is one query. */
const TYPING_PAUSE_MS = 250;

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

interface SearchFieldProps {
  text: string;
  onText: (text: string) => void;
}

function SearchField({ text, onText }: SearchFieldProps) {
  const t = useTranslations("opportunities");
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [seen, setSeen] = useState(text);
  // What this field asked for comes back while typing goes on; only a change
  // from elsewhere (Clear, the browser's Back) may replace what is typed.
  if (text !== seen) {
    setSeen(text);
    if (text !== asked) setTyped(text);
  }
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => {
      setAsked(typed.trim());
      latest.current(typed.trim());
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);

  return (
    <Field label={t("search")} isLabelHidden>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet"
        />
        <Input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t("searchPlaceholder")}
          maxLength={LIMITS.searchText}
          className="pl-10"
        />
      </div>
    </Field>
  );
}
