import { useState } from "react";
import { useTranslations } from "use-intl";
import { COUNTRIES } from "@convex/shared/countries";
import { LIMITS } from "@convex/shared/limits";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type Option } from "@/components/ui/select";
import { useFormat } from "@/hooks/use-format";

interface FilterFieldProps {
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

const ANY = "any";

export function ChoiceFilter({
  label,
  options,
  value,
  onValue,
}: FilterFieldProps & { label: string; options: readonly Option[] }) {
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

export function CountryFilter({ value, onValue }: FilterFieldProps) {
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
export function SkillFilter({ value, onValue }: FilterFieldProps) {
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

export function DayFilter({
  label,
  value,
  onValue,
}: FilterFieldProps & { label: string }) {
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
