import { useState } from "react";
import { useTranslations } from "use-intl";
import { PAY_PERIODS, type PayPeriod } from "@convex/shared/vocabulary";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { parseWhole, useDraft } from "../hooks/use-draft";
import { useCurrencyOptions } from "../hooks/use-options";
import type { Preferences } from "../types";

/** The hours the server takes. */
const parseHours = parseWhole(1, 80);
const parseAmount = parseWhole(0, 1e9);
const ISO_DATE = /^20\d\d-\d\d-\d\d$/;

const digitsOf = (value: number | undefined) =>
  value === undefined ? "" : String(value);

interface NumberFieldProps {
  value: number | undefined;
  onValueChange: (value: number | undefined) => void;
}

export function HoursField({ value, onValueChange }: NumberFieldProps) {
  const t = useTranslations("profile");
  const draft = useDraft({
    value,
    format: digitsOf,
    parse: parseHours,
    onChange: onValueChange,
  });
  return (
    <Field
      label={t("preferences.hoursPerWeek")}
      error={draft.isProblem && t("problems.hours")}
    >
      <Input
        inputMode="numeric"
        maxLength={2}
        value={draft.text}
        onChange={(event) => draft.onTextChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </Field>
  );
}

interface DateFieldProps {
  value: string | undefined;
  error: string | undefined;
  onValueChange: (value: string | undefined) => void;
}

export function DateField({ value, error, onValueChange }: DateFieldProps) {
  const t = useTranslations("profile");
  const draft = useDraft({
    value,
    format: (date) => date ?? "",
    parse: (text) => {
      if (text === "") return { value: undefined };
      return ISO_DATE.test(text) ? { value: text } : null;
    },
    onChange: onValueChange,
  });
  return (
    <Field
      label={t("preferences.earliestStart")}
      error={error ?? (draft.isProblem && t("problems.date"))}
    >
      <Input
        type="date"
        value={draft.text}
        onChange={(event) => draft.onTextChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </Field>
  );
}

type Pay = NonNullable<Preferences["minimumPay"]>;

interface PayFieldProps {
  value: Pay | undefined;
  error: string | undefined;
  onValueChange: (value: Pay | undefined) => void;
}

/** Without an amount nothing is said; currency and period then wait here for one. */
export function PayField({ value, error, onValueChange }: PayFieldProps) {
  const t = useTranslations("profile");
  const [unit, setUnit] = useState<Omit<Pay, "amount">>({
    currency: "USD",
    period: "month",
  });
  const { currency, period } = value ?? unit;
  const changeUnit = (part: Partial<Omit<Pay, "amount">>) => {
    setUnit({ currency, period, ...part });
    if (value) onValueChange({ ...value, ...part });
  };
  const draft = useDraft({
    value: value?.amount,
    format: digitsOf,
    parse: parseAmount,
    onChange: (amount) => {
      setUnit({ currency, period });
      onValueChange(
        amount === undefined ? undefined : { amount, currency, period },
      );
    },
  });
  const periods = PAY_PERIODS.map(
    (value): { value: PayPeriod; label: string } => ({
      value,
      label: t(`preferences.periods.${value}`),
    }),
  );
  return (
    <FieldGroup
      legend={t("preferences.minimumPay")}
      description={t("preferences.minimumPayHelp")}
      error={error ?? (draft.isProblem && t("problems.amount"))}
    >
      <div className="mt-1 grid grid-cols-2 gap-2 sm:grid-cols-[8rem_minmax(0,1fr)_8rem]">
        <Field label={t("preferences.amount")}>
          <Input
            inputMode="numeric"
            maxLength={10}
            value={draft.text}
            onChange={(event) => draft.onTextChange(event.target.value)}
            onBlur={draft.onBlur}
          />
        </Field>
        <Field
          label={t("preferences.currency")}
          className="max-sm:order-last max-sm:col-span-2"
        >
          <Combobox
            options={useCurrencyOptions()}
            value={currency}
            onValueChange={(next) => next && changeUnit({ currency: next })}
          />
        </Field>
        <Field label={t("preferences.period")}>
          <Select
            options={periods}
            value={period}
            onValueChange={(next) => changeUnit({ period: next })}
          />
        </Field>
      </div>
    </FieldGroup>
  );
}
