import { useTranslations } from "use-intl";
import { AutosaveStatusText } from "@/components/ui/autosave-status";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useCountryOptions } from "@/hooks/use-country-options";
import { useFieldProblem } from "../hooks/use-field-problem";
import { browserTimeZone } from "../hooks/use-options";
import { useSection } from "../hooks/use-section";
import type { SectionSource } from "../types";

/** On another page: the one detail about a person that decides what is open to them. */
export function CountryField(source: SectionSource) {
  const t = useTranslations("profile");
  const autosave = useSection("basics", source);
  const problem = useFieldProblem(autosave.error);
  return (
    <div>
      <Field
        label={t("basics.country")}
        description={t("missingWhy.country")}
        error={problem("basics.country")}
      >
        <Combobox
          options={useCountryOptions()}
          value={autosave.value.country || null}
          onValueChange={(country) =>
            autosave.setValue((basics) => ({
              ...basics,
              timeZone: basics.timeZone || browserTimeZone,
              country: country ?? "",
            }))
          }
          placeholder={t("basics.countryPlaceholder")}
        />
      </Field>
      <AutosaveStatusText autosave={autosave} />
    </div>
  );
}
