import { useTranslations } from "use-intl";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, type Option } from "@/components/ui/select";
import {
  Sheet,
  SheetClose,
  SheetContent,
  SheetTrigger,
} from "@/components/ui/sheet";
import type { MembersSearch } from "@/lib/members-search";
import { useFilterChips } from "../hooks/use-filter-chips";
import {
  ROLES,
  SHOWN_CHOICES,
  sortOf,
  SORTS,
  withChange,
  withoutFilters,
  type Tag,
} from "../lib/filters";
import {
  ChoiceFilter,
  CountryFilter,
  DayFilter,
  SkillFilter,
} from "./filter-fields";

interface FiltersSheetProps {
  search: MembersSearch;
  onSearch: (next: MembersSearch) => void;
  tags: readonly Tag[];
}

/** Everything that narrows or orders the table, in one place for every width. */
export function FiltersSheet(props: FiltersSheetProps) {
  const t = useTranslations("members.filters");
  const { search, onSearch, tags } = props;
  const count = useFilterChips(search, tags).length;
  return (
    <Sheet>
      <SheetTrigger render={<Button />}>{t("button", { count })}</SheetTrigger>
      <SheetContent
        title={t("title")}
        footer={
          <>
            <Button
              variant="quiet"
              disabled={count === 0}
              onClick={() => onSearch(withoutFilters(search))}
            >
              {t("clear")}
            </Button>
            <SheetClose render={<Button variant="primary" />}>
              {t("done")}
            </SheetClose>
          </>
        }
      >
        <Fields {...props} />
      </SheetContent>
    </Sheet>
  );
}

function Fields({ search, onSearch, tags }: FiltersSheetProps) {
  const t = useTranslations("members");
  const set = (change: Parameters<typeof withChange>[1]) =>
    onSearch(withChange(search, change));
  const pick = (key: keyof MembersSearch, options: readonly Option[]) => ({
    options,
    value: search[key],
    onValue: (value: string | undefined) => set({ [key]: value }),
  });
  return (
    <div className="flex flex-col gap-4">
      <Field label={t("sort.label")}>
        <Select
          options={SORTS.map((sort) => ({
            value: sort,
            label: t(`sort.${sort}`),
          }))}
          value={sortOf(search)}
          onValueChange={(sort) =>
            set({ sort: sort === "name" ? undefined : sort })
          }
        />
      </Field>
      <ChoiceFilter
        label={t("filters.tag")}
        {...pick(
          "tag",
          tags.map(({ tagId, name }) => ({ value: tagId, label: name })),
        )}
      />
      <ChoiceFilter
        label={t("filters.level")}
        {...pick(
          "level",
          ENGAGEMENT_LEVELS.map((level) => ({
            value: level,
            label: t(`levels.${level}`),
          })),
        )}
      />
      <ChoiceFilter
        label={t("filters.role")}
        {...pick(
          "role",
          ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })),
        )}
      />
      <ChoiceFilter
        label={t("filters.audience")}
        {...pick(
          "audience",
          MEMBERSHIP_AUDIENCES.map((audience) => ({
            value: audience,
            label: t(`audiences.${audience}`),
          })),
        )}
      />
      <ChoiceFilter
        label={t("filters.shown")}
        {...pick(
          "shown",
          SHOWN_CHOICES.map((shown) => ({
            value: shown,
            label: t(`filters.shownOf.${shown}`),
          })),
        )}
      />
      <CountryFilter
        value={search.country}
        onValue={(country) => set({ country })}
      />
      <SkillFilter value={search.skill} onValue={(skill) => set({ skill })} />
      <DayFilter
        label={t("filters.since")}
        value={search.since}
        onValue={(since) => set({ since })}
      />
      <DayFilter
        label={t("filters.before")}
        value={search.before}
        onValue={(before) => set({ before })}
      />
    </div>
  );
}
