import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useCountryOptions } from "@/hooks/use-country-options";
import { useFieldProblem } from "../hooks/use-field-problem";
import { browserTimeZone, timeZoneOptions } from "../hooks/use-options";
import { useSection } from "../hooks/use-section";
import type { Basics, SectionSource } from "../types";
import { LanguagesField } from "./languages-field";
import { LineField } from "./line-field";
import { LinksField } from "./links-field";
import { SectionFrame } from "./section-frame";

export function BasicsSection(source: SectionSource) {
  const t = useTranslations("profile.basics");
  const autosave = useSection("basics", source);
  const problem = useFieldProblem(autosave.error);
  const basics = autosave.value;
  const change = (part: Partial<Basics>) =>
    autosave.setValue((current) => ({
      ...current,
      timeZone: current.timeZone || browserTimeZone,
      ...part,
    }));
  const line = (field: "fullName" | "headline" | "city") => ({
    label: t(field),
    error: problem(`basics.${field}`),
    value: basics[field],
    onValueChange: (value: string) => change({ [field]: value }),
    onBlur: () => void autosave.flush(),
  });
  return (
    <SectionFrame
      section="basics"
      autosave={autosave}
      visibility={source.visibility}
    >
      <LineField {...line("fullName")} autoComplete="name" />
      <LineField
        {...line("headline")}
        description={t("headlineHelp")}
        limit={LIMITS.headline}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <LineField {...line("city")} autoComplete="address-level2" />
        <Field label={t("country")} error={problem("basics.country")}>
          <Combobox
            options={useCountryOptions()}
            value={basics.country || null}
            onValueChange={(country) => change({ country: country ?? "" })}
            placeholder={t("countryPlaceholder")}
          />
        </Field>
      </div>
      <TimeZoneField
        value={basics.timeZone}
        error={problem("basics.timeZone")}
        onValueChange={(timeZone) => change({ timeZone })}
      />
      <LanguagesField
        languages={basics.languages}
        error={problem("basics.languages")}
        onChange={(languages) => change({ languages })}
      />
      <LinksField
        links={basics.links}
        problem={(at) => problem(`basics.links.${at}`)}
        onChange={(links) => change({ links })}
        onBlur={() => void autosave.flush()}
      />
    </SectionFrame>
  );
}

interface TimeZoneFieldProps {
  value: string;
  error: string | undefined;
  onValueChange: (timeZone: string) => void;
}

function TimeZoneField({ value, error, onValueChange }: TimeZoneFieldProps) {
  const t = useTranslations("profile.basics");
  const options = useMemo(() => timeZoneOptions(value), [value]);
  return (
    <Field
      label={t("timeZone")}
      description={value === "" && t("timeZoneFromBrowser")}
      error={error}
    >
      <Combobox
        options={options}
        value={value || browserTimeZone}
        onValueChange={(next) => onValueChange(next ?? browserTimeZone)}
      />
    </Field>
  );
}
