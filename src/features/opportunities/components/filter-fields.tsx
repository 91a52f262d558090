import { useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import {
  COMMITMENTS,
  LEVELS,
  REGIONS,
  WORK_KINDS,
  WORKPLACES,
} from "@convex/shared/vocabulary";
import { Field } from "@/components/ui/field";
import { Select, type Option } from "@/components/ui/select";
import { useVocabulary } from "@/hooks/use-vocabulary";
import {
  parseOpportunitySearch,
  type OpportunitySearch,
} from "@/lib/opportunity-search";

/** Countries of the pilot's members, before the wider regions. */
const OFFERED_COUNTRIES = [
  "AR",
  "BR",
  "CL",
  "CO",
  "MX",
  "UY",
  "US",
  "GB",
  "ES",
  "DE",
];
const ANY = "any";

interface FilterFieldsProps {
  search: OpportunitySearch;
  onSearch: (next: OpportunitySearch) => void;
  /** Labels for screen readers only; the choices say what they are. */
  isCompact?: boolean;
}

export function FilterFields({
  search,
  onSearch,
  isCompact = false,
}: FilterFieldsProps) {
  const t = useTranslations("opportunities");
  const words = useVocabulary();
  const names = useQuery(api.opportunities.queries.listOrganisationNames) ?? [];
  const regions = [
    ...OFFERED_COUNTRIES,
    ...REGIONS.filter((region) => region !== "ANYWHERE"),
  ];
  if (search.region && !regions.includes(search.region))
    regions.push(search.region);

  const set = (field: keyof OpportunitySearch) => (value: string) => {
    const { [field]: _old, ...rest } = search;
    onSearch(
      parseOpportunitySearch(
        value === ANY ? rest : { ...rest, [field]: value },
      ),
    );
  };
  const options = <V extends string>(
    any: string,
    values: readonly V[],
    word: (value: V) => string,
  ): Option[] => [
    { value: ANY, label: any },
    ...values.map((value) => ({ value, label: word(value) })),
  ];

  const fields = [
    {
      field: "kind",
      label: t("kind"),
      options: options(t("anyKind"), WORK_KINDS, words.kind),
    },
    {
      field: "workplace",
      label: t("workplace"),
      options: options(t("anyWorkplace"), WORKPLACES, words.workplace),
    },
    {
      field: "region",
      label: t("region"),
      options: options(t("anyRegion"), regions, words.region),
    },
    {
      field: "level",
      label: t("level"),
      options: options(t("anyLevel"), LEVELS, words.level),
    },
    {
      field: "commitment",
      label: t("commitment"),
      options: options(t("anyCommitment"), COMMITMENTS, words.commitment),
    },
    {
      field: "orgName",
      label: t("organisation"),
      options: options(t("anyOrganisation"), names, (name) => name),
    },
  ] as const;

  return (
    <>
      {fields.map(({ field, label, options: choices }) => (
        <Field key={field} label={label} isLabelHidden={isCompact}>
          <Select
            options={choices}
            value={search[field] ?? ANY}
            onValueChange={set(field)}
          />
        </Field>
      ))}
      <Field label={t("sort")} isLabelHidden={isCompact}>
        <Select
          options={[
            {
              value: ANY,
              label: search.text ? t("sortRelevance") : t("sortNewest"),
            },
            { value: "deadline", label: t("sortDeadline") },
          ]}
          value={search.sort ?? ANY}
          onValueChange={set("sort")}
          disabled={search.text !== undefined}
        />
      </Field>
    </>
  );
}
