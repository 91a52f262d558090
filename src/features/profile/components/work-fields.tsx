import { useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { WorkEntry } from "../types";
import { CountedTextarea } from "./counted-textarea";
import type { EntryFieldsProps } from "./entry-list";
import { LineField } from "./line-field";
import { MonthField } from "./month-field";

export function WorkFields({
  entry,
  onChange,
  problem,
}: EntryFieldsProps<WorkEntry>) {
  const t = useTranslations("profile.work");
  return (
    <>
      <LineField
        label={t("title")}
        description={t("titleHelp")}
        error={problem("title")}
        value={entry.title}
        onValueChange={(title) => onChange({ title })}
      />
      <LineField
        label={t("organisation")}
        error={problem("organisation")}
        value={entry.organisation}
        onValueChange={(organisation) => onChange({ organisation })}
      />
      <div>
        <div className="grid gap-4 sm:grid-cols-2">
          <MonthField
            legend={t("start")}
            error={problem("start")}
            value={entry.start}
            onValueChange={(start) => onChange({ start })}
          />
          <MonthField
            legend={t("end")}
            error={problem("end")}
            value={entry.isCurrent ? "" : entry.end}
            disabled={entry.isCurrent}
            onValueChange={(end) => onChange({ end })}
          />
        </div>
        <Checkbox
          label={t("isCurrent")}
          checked={entry.isCurrent}
          onCheckedChange={(isCurrent) => onChange({ isCurrent })}
        />
      </div>
      <CountedTextarea
        label={t("description")}
        description={t("descriptionHelp")}
        error={problem("description")}
        rows={5}
        value={entry.description}
        onValueChange={(description) => onChange({ description })}
      />
    </>
  );
}
