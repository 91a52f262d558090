import { useTranslations } from "use-intl";
import type { EducationEntry } from "../types";
import { CountedTextarea } from "./counted-textarea";
import type { EntryFieldsProps } from "./entry-list";
import { LineField } from "./line-field";
import { YearField } from "./year-field";

export function EducationFields({
  entry,
  onChange,
  problem,
}: EntryFieldsProps<EducationEntry>) {
  const t = useTranslations("profile.education");
  return (
    <>
      <LineField
        label={t("degree")}
        description={t("degreeHelp")}
        error={problem("degree")}
        value={entry.degree}
        onValueChange={(degree) => onChange({ degree })}
      />
      <LineField
        label={t("field")}
        error={problem("field")}
        value={entry.field}
        onValueChange={(field) => onChange({ field })}
      />
      <LineField
        label={t("school")}
        error={problem("school")}
        value={entry.school}
        onValueChange={(school) => onChange({ school })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <YearField
          label={t("startYear")}
          value={entry.startYear}
          onValueChange={(startYear) => onChange({ startYear })}
        />
        <YearField
          label={t("endYear")}
          description={t("endYearHelp")}
          value={entry.endYear}
          onValueChange={(endYear) => onChange({ endYear })}
        />
      </div>
      <CountedTextarea
        label={t("description")}
        description={t("descriptionHelp")}
        error={problem("description")}
        rows={3}
        value={entry.description}
        onValueChange={(description) => onChange({ description })}
      />
    </>
  );
}
