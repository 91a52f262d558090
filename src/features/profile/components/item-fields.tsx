import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useCountryOptions } from "@/hooks/use-country-options";
import {
  useLanguageLevelOptions,
  useLanguageOptions,
} from "../hooks/use-options";
import type { ItemEdit } from "../types";
import { CountedTextarea } from "./counted-textarea";
import { EducationFields } from "./education-fields";
import { LineField } from "./line-field";
import { WorkFields } from "./work-fields";

interface ItemFieldsProps {
  edit: ItemEdit;
  onChange: (edit: ItemEdit) => void;
}

const noProblem = () => undefined;

/** The fields that correct one thing before it is accepted. */
export function ItemFields({ edit, onChange }: ItemFieldsProps) {
  const t = useTranslations("profile");
  switch (edit.section) {
    case "basics":
      return <BasicField edit={edit} onChange={onChange} />;
    case "languages":
      return <LanguageFields edit={edit} onChange={onChange} />;
    case "education":
      return (
        <EducationFields
          entry={edit.value}
          problem={noProblem}
          onChange={(part) =>
            onChange({ ...edit, value: { ...edit.value, ...part } })
          }
        />
      );
    case "work":
      return (
        <WorkFields
          entry={edit.value}
          problem={noProblem}
          onChange={(part) =>
            onChange({ ...edit, value: { ...edit.value, ...part } })
          }
        />
      );
    case "skills":
      return (
        <LineField
          label={t("sections.skills")}
          limit={LIMITS.skill}
          value={edit.value.name}
          onValueChange={(name) =>
            onChange({ ...edit, value: { ...edit.value, name } })
          }
        />
      );
    case "goals":
    case "seeking":
      return (
        <CountedTextarea
          label={t(`${edit.section}.field`)}
          value={edit.value}
          onValueChange={(value) => onChange({ ...edit, value })}
        />
      );
    default:
      return (
        <LineField
          label={t(
            edit.section === "links" ? "review.links" : "sections.interests",
          )}
          limit={edit.section === "links" ? LIMITS.url : LIMITS.line}
          value={edit.value}
          onValueChange={(value) => onChange({ ...edit, value })}
        />
      );
  }
}

interface BasicFieldProps extends ItemFieldsProps {
  edit: Extract<ItemEdit, { section: "basics" }>;
}

function BasicField({ edit, onChange }: BasicFieldProps) {
  const t = useTranslations("profile.review.fields");
  const countries = useCountryOptions();
  if (edit.field === "country") {
    return (
      <Field label={t("country")}>
        <Combobox
          options={countries}
          value={edit.value}
          onValueChange={(value) => value && onChange({ ...edit, value })}
        />
      </Field>
    );
  }
  return (
    <LineField
      label={t(edit.field)}
      limit={edit.field === "headline" ? LIMITS.headline : LIMITS.line}
      value={edit.value}
      onValueChange={(value) => onChange({ ...edit, value })}
    />
  );
}

interface LanguageFieldsProps extends ItemFieldsProps {
  edit: Extract<ItemEdit, { section: "languages" }>;
}

function LanguageFields({ edit, onChange }: LanguageFieldsProps) {
  const t = useTranslations("profile");
  const { code, level } = edit.value;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("review.languages")}>
        <Combobox
          options={useLanguageOptions()}
          value={code}
          onValueChange={(next) =>
            next && onChange({ ...edit, value: { code: next, level } })
          }
        />
      </Field>
      <Field label={t("review.level")}>
        <Select
          options={useLanguageLevelOptions()}
          value={level}
          onValueChange={(next) =>
            onChange({ ...edit, value: { code, level: next } })
          }
        />
      </Field>
    </div>
  );
}
