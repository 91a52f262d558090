import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { refusalOf } from "@convex/shared/errors";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useCountryOptions } from "@/hooks/use-country-options";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useForm } from "@/hooks/use-form";
import { toasts } from "@/lib/toasts";
import { Refused } from "../components/refused";
import { useApplySchema } from "../hooks/use-apply-schema";

const EMPTY = {
  name: "",
  purpose: "",
  city: "",
  country: "",
  website: "",
  note: "",
};
type Wish = typeof EMPTY;
type WishField = keyof Wish;
const FIELDS = Object.keys(EMPTY) as WishField[];

interface ApplyFormProps {
  apply: (wish: Wish) => Promise<unknown>;
  onSent: () => void;
  /** Where there is something to go back to. */
  onCancel?: () => void;
}

/** What an organisation is for, and who is behind it. */
export function ApplyForm({ apply, onSent, onCancel }: ApplyFormProps) {
  const t = useTranslations("community.apply");
  const form = useForm({
    resolver: zodResolver(useApplySchema()),
    defaultValues: EMPTY,
    shouldFocusError: false,
  });
  const { errors, isSubmitting, submitCount } = form.formState;
  const [error, setError] = useState<string | null>(null);
  const sayRefusal = useRefusal(form, setError);
  const submit = form.handleSubmit(async (wish) => {
    setError(null);
    try {
      await apply(wish);
      toasts.show(t("sent"));
      onSent();
    } catch (thrown) {
      sayRefusal(thrown);
    }
  });
  const field = (name: WishField) => ({
    label: t(name),
    error: errors[name]?.message,
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset
        disabled={isSubmitting}
        className="flex max-w-measure flex-col gap-6"
      >
        <FormErrorSummary
          attempt={submitCount}
          errors={FIELDS.flatMap((name) => {
            const message = errors[name]?.message;
            return message ? [{ name, message: `${t(name)}: ${message}` }] : [];
          })}
          onFocusField={(name) => form.setFocus(name as WishField)}
        />
        <Field {...field("name")} description={t("nameHelp")}>
          <Input autoComplete="off" {...form.register("name")} />
        </Field>
        <Field {...field("purpose")} description={t("purposeHelp")}>
          <Textarea {...form.register("purpose")} />
        </Field>
        <div className="grid gap-6 sm:grid-cols-2">
          <Field {...field("city")} isOptional>
            <Input autoComplete="off" {...form.register("city")} />
          </Field>
          <CountryField form={form} />
        </div>
        <Field {...field("website")} description={t("websiteHelp")} isOptional>
          <Input
            inputMode="url"
            autoComplete="off"
            {...form.register("website")}
          />
        </Field>
        <Field {...field("note")} description={t("noteHelp")} isOptional>
          <Textarea rows={5} {...form.register("note")} />
        </Field>
        <Refused error={error} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isLoading={isSubmitting}>
            {t("send")}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
        </div>
      </fieldset>
    </form>
  );
}

function CountryField({ form }: { form: UseFormReturn<Wish> }) {
  const t = useTranslations("community.apply");
  return (
    <Field label={t("country")} error={form.formState.errors.country?.message}>
      <Combobox
        options={useCountryOptions()}
        value={form.watch("country") || null}
        onValueChange={(country) =>
          form.setValue("country", country ?? "", {
            shouldValidate: form.formState.isSubmitted,
          })
        }
        placeholder={t("countryPlaceholder")}
      />
    </Field>
  );
}

/** Puts a refusal at the field it names, else above the button. */
function useRefusal(
  form: UseFormReturn<Wish>,
  setError: (words: string) => void,
) {
  const t = useTranslations("community.apply");
  const errorMessage = useErrorMessage();
  return (thrown: unknown) => {
    const refusal = refusalOf(thrown);
    const reason = refusal?.details?.reason;
    const name = FIELDS.find((each) => each === refusal?.field);
    if (name !== undefined) {
      const message =
        reason === "taken"
          ? t("taken")
          : reason === "url"
            ? t("noUrl")
            : errorMessage(thrown);
      form.setError(name, { message });
    } else {
      setError(
        reason === "tooManyPending"
          ? t("tooManyPending")
          : errorMessage(thrown),
      );
    }
  };
}
