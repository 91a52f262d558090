import { useQuery } from "convex/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { WORK_KINDS, WORKPLACES } from "@convex/shared/vocabulary";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useVocabulary } from "@/hooks/use-vocabulary";
import {
  CLOSING_DAYS,
  parseMatchesSearch,
  type MatchesSearch,
} from "@/lib/matches-search";

const ANY = "any";

interface MatchFiltersProps {
  search: MatchesSearch;
  onSearch: (next: MatchesSearch) => void;
  /** The order, where it has no room beside the button. */
  children: ReactNode;
}

/** Read only once it is open: the names on offer cost a look at the matches. */
export function MatchFilters({
  search,
  onSearch,
  children,
}: MatchFiltersProps) {
  const t = useTranslations("matches.filters");
  const words = useVocabulary();
  const names =
    useQuery(api.matching.lists.listOrganisationNames, { status: "open" }) ??
    [];
  const { orgName } = search;
  const offered =
    orgName === undefined || names.includes(orgName)
      ? names
      : [orgName, ...names];

  const set = (field: keyof MatchesSearch) => (value: unknown) =>
    onSearch(
      parseMatchesSearch({
        ...search,
        [field]: value === ANY || value === false ? undefined : value,
      }),
    );
  const fields = [
    {
      field: "kind",
      label: t("kind"),
      any: t("anyKind"),
      values: WORK_KINDS.map((value) => [value, words.kind(value)]),
    },
    {
      field: "workplace",
      label: t("workplace"),
      any: t("anyWorkplace"),
      values: WORKPLACES.map((value) => [value, words.workplace(value)]),
    },
    {
      field: "closing",
      label: t("deadline"),
      any: t("anyDeadline"),
      values: CLOSING_DAYS.map((days) => [`${days}`, t("closing", { days })]),
    },
    {
      field: "orgName",
      label: t("orgName"),
      any: t("anyOrganisation"),
      values: offered.map((name) => [name, name]),
    },
  ] as const;

  return (
    <div
      role="group"
      aria-label={t("label")}
      className="flex flex-col gap-3 border-y border-line py-4"
    >
      {children}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {fields.map(({ field, label: name, any, values }) => (
          <Field key={field} label={name}>
            <Select
              options={[
                { value: ANY, label: any },
                ...values.map(([value = "", label = ""]) => ({ value, label })),
              ]}
              value={String(search[field] ?? ANY)}
              onValueChange={set(field)}
            />
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <Checkbox
          label={t("isNew")}
          checked={search.isNew ?? false}
          onCheckedChange={set("isNew")}
        />
        <Checkbox
          label={t("isSettled")}
          checked={search.isSettled ?? false}
          onCheckedChange={set("isSettled")}
        />
      </div>
    </div>
  );
}
