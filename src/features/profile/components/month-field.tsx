import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { YEARS } from "./year-field";

interface MonthFieldProps {
  legend: string;
  /** "2021-03", "2021" or "". */
  value: string;
  onValueChange: (value: string) => void;
  error?: string;
  disabled?: boolean;
}

const NO_MONTH = "none";

/** A year with or without its month. Handed on only when the year is whole. */
export function MonthField({
  legend,
  value,
  onValueChange,
  error,
  disabled,
}: MonthFieldProps) {
  const t = useTranslations("profile");
  const [draft, setDraft] = useState<{ year: string; month: string } | null>(
    null,
  );
  const [isLeft, setIsLeft] = useState(false);
  const { year, month } = draft ?? partsOf(value);

  const change = (next: { year: string; month: string }) => {
    const written = writtenAs(next);
    setIsLeft(false);
    setDraft(written === null ? next : null);
    if (written !== null) onValueChange(written);
  };
  const isHalf = draft !== null && isLeft;

  return (
    <FieldGroup
      legend={legend}
      error={error ?? (isHalf && t("problems.year"))}
      disabled={disabled}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-2">
        <Field label={t("work.month")} isLabelHidden>
          <Select
            options={useMonthOptions()}
            value={month || NO_MONTH}
            disabled={disabled}
            onValueChange={(next) =>
              change({ year, month: next === NO_MONTH ? "" : next })
            }
          />
        </Field>
        <Field label={t("work.year")} isLabelHidden>
          <Input
            inputMode="numeric"
            maxLength={4}
            placeholder={t("work.year")}
            value={year}
            disabled={disabled}
            onChange={(event) =>
              change({ year: event.target.value.trim(), month })
            }
            onBlur={() => setIsLeft(true)}
          />
        </Field>
      </div>
    </FieldGroup>
  );
}

function partsOf(value: string) {
  const [year = "", month = ""] = value.split("-");
  return { year, month };
}

/** Null while it is neither empty nor a whole year. */
function writtenAs({ year, month }: { year: string; month: string }) {
  if (year === "") return month === "" ? "" : null;
  const isYear =
    /^\d{4}$/.test(year) && Number(year) >= YEARS.from && Number(year) < 2100;
  if (!isYear) return null;
  return month === "" ? year : `${year}-${month}`;
}

function useMonthOptions() {
  const t = useTranslations("profile.work");
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, {
    month: "long",
    timeZone: "UTC",
  });
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, "0"),
    label: name.format(Date.UTC(2020, at, 1)),
  }));
  return [{ value: NO_MONTH, label: t("noMonth") }, ...months];
}
