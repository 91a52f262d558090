import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { parseWhole, useDraft } from "../hooks/use-draft";

/** The years the server takes. */
export const YEARS = { from: 1940, to: 2100 } as const;

const parse = parseWhole(YEARS.from, YEARS.to);

interface YearFieldProps {
  label: string;
  description?: string;
  value: number | undefined;
  onValueChange: (year: number | undefined) => void;
}

export function YearField({
  label,
  description,
  value,
  onValueChange,
}: YearFieldProps) {
  const t = useTranslations("profile.problems");
  const draft = useDraft({
    value,
    format: (year) => (year === undefined ? "" : String(year)),
    parse,
    onChange: onValueChange,
  });
  return (
    <Field
      label={label}
      description={description}
      error={draft.isProblem && t("year")}
    >
      <Input
        inputMode="numeric"
        maxLength={4}
        value={draft.text}
        onChange={(event) => draft.onTextChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </Field>
  );
}
