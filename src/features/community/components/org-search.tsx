import { useTranslations } from "use-intl";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { SearchField } from "@/components/ui/search-field";
import { useCountryOptions } from "@/hooks/use-country-options";
import type { CommunitySearch } from "@/lib/community-search";

interface OrgSearchProps {
  search: CommunitySearch;
  onSearch: (next: CommunitySearch) => void;
}

export function OrgSearch({ search, onSearch }: OrgSearchProps) {
  const t = useTranslations("community.browse");
  const { text = "", country } = search;
  return (
    <search className="grid gap-3 pb-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <SearchField
        label={t("search")}
        placeholder={t("searchPlaceholder")}
        text={text}
        onText={(next) =>
          onSearch({
            ...(country !== undefined && { country }),
            ...(next !== "" && { text: next }),
          })
        }
      />
      <Field label={t("country")} isLabelHidden>
        <Combobox
          options={useCountryOptions()}
          value={country ?? null}
          onValueChange={(next) =>
            onSearch({
              ...(text !== "" && { text }),
              ...(next !== null && { country: next }),
            })
          }
          placeholder={t("anyCountry")}
        />
      </Field>
    </search>
  );
}
