import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { FIELD_KEYS } from "@convex/shared/skillData";
import { listSkills } from "@convex/shared/skills";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Field } from "@/components/ui/field";
import { useFieldProblem } from "../hooks/use-field-problem";
import { capitalised } from "../hooks/use-options";
import { useSection } from "../hooks/use-section";
import type { SectionSource } from "../types";
import { SectionFrame } from "./section-frame";

export function InterestsSection(source: SectionSource) {
  const t = useTranslations("profile.interests");
  const locale = useLocale();
  const autosave = useSection("interests", source);
  const problem = useFieldProblem(autosave.error);
  const fields = useMemo(
    () =>
      listSkills()
        .filter(({ key }) => FIELD_KEYS.has(key))
        .map((field) => {
          const label = capitalised(field[locale]);
          return { value: label, label };
        }),
    [locale],
  );
  return (
    <SectionFrame
      section="interests"
      autosave={autosave}
      visibility={source.visibility}
    >
      <Field
        label={t("field")}
        description={t("help")}
        error={problem("interests")}
      >
        <ChipCombobox
          allowsOwn
          options={fields}
          values={autosave.value}
          onValuesChange={autosave.setValue}
          limit={LIMITS.interests}
          ownMaxLength={LIMITS.line}
          placeholder={t("placeholder")}
        />
      </Field>
    </SectionFrame>
  );
}
