import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  ENGAGEMENT_LEVELS,
  MEMBERSHIP_AUDIENCES,
} from "@convex/shared/communities/vocabulary";
import { COUNTRIES } from "@convex/shared/countries";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type Option } from "@/components/ui/select";
import {
  Sheet,
  SheetClose,
  SheetContent,
  SheetTrigger,
} from "@/components/ui/sheet";
import { useFormat } from "@/hooks/use-format";
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
      <Choice
        label={t("filters.tag")}
        {...pick(
          "tag",
          tags.map(({ tagId, name }) => ({ value: tagId, label: name })),
        )}
      />
      <Choice
        label={t("filters.level")}
        {...pick(
          "level",
          ENGAGEMENT_LEVELS.map((level) => ({
            value: level,
            label: t(`levels.${level}`),
          })),
        )}
      />
      <Choice
        label={t("filters.role")}
        {...pick(
          "role",
          ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })),
        )}
      />
      <Choice
        label={t("filters.audience")}
        {...pick(
          "audience",
          MEMBERSHIP_AUDIENCES.map((audience) => ({
            value: audience,
            label: t(`audiences.${audience}`),
          })),
        )}
      />
      <Choice
        label={t("filters.shown")}
        {...pick(
          "shown",
          SHOWN_CHOICES.map((shown) => ({
            value: shown,
            label: t(`filters.shownOf.${shown}`),
          })),
        )}
      />
      <Country value={search.country} onValue={(country) => set({ country })} />
      <Skill value={search.skill} onValue={(skill) => set({ skill })} />
      <Day
        label={t("filters.since")}
        value={search.since}
        onValue={(since) => set({ since })}
      />
      <Day
        label={t("filters.before")}
        value={search.before}
        onValue={(before) => set({ before })}
      />
    </div>
  );
}

interface PartProps {
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

const ANY = "any";

function Choice({
  label,
  options,
  value,
  onValue,
}: PartProps & { label: string; options: readonly Option[] }) {
  const t = useTranslations("members.filters");
  return (
    <Field label={label}>
      <Select
        options={[{ value: ANY, label: t("any") }, ...options]}
        value={options.find((each) => each.value === value)?.value ?? ANY}
        onValueChange={(next) => onValue(next === ANY ? undefined : next)}
      />
    </Field>
  );
}

function Country({ value, onValue }: PartProps) {
  const t = useTranslations("members.filters");
  const format = useFormat();
  const options = COUNTRIES.map(({ code }) => ({
    value: code,
    label: format.country(code),
  })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Field label={t("country")}>
      <Combobox
        options={options}
        value={value ?? null}
        onValueChange={(next) => onValue(next ?? undefined)}
        placeholder={t("any")}
      />
    </Field>
  );
}

/** Asks once the field is left or Enter is pressed: half a word finds nobody. */
function Skill({ value, onValue }: PartProps) {
  const t = useTranslations("members.filters");
  const [typed, setTyped] = useState(value ?? "");
  const ask = () => onValue(typed.trim() || undefined);
  return (
    <Field label={t("skill")} description={t("skillHelp")}>
      <Input
        value={typed}
        maxLength={LIMITS.skill}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={ask}
        onKeyDown={({ key }) => key === "Enter" && ask()}
      />
    </Field>
  );
}

function Day({ label, value, onValue }: PartProps & { label: string }) {
  return (
    <Field label={label}>
      <Input
        type="date"
        value={value ?? ""}
        onChange={(event) => onValue(event.target.value || undefined)}
      />
    </Field>
  );
}
