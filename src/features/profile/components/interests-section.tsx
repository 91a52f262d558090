import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { ChipCombobox } from "@/components/ui/chip-combobox";
import { Field } from "@/components/ui/field";
import { useFieldProblem } from "../hooks/use-field-problem";
import { useSection } from "../hooks/use-section";
import { useInterestOptions } from "../hooks/use-skill-catalogue";
import type { SectionSource } from "../types";
import { SectionFrame } from "./section-frame";

export function InterestsSection(source: SectionSource) {
  const t = useTranslations("profile.interests");
  const autosave = useSection("interests", source);
  const problem = useFieldProblem(autosave.error);
  const options = useInterestOptions();
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
          options={options}
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
