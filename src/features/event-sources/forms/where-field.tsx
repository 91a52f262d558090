import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { useSourceForm } from "../hooks/use-source-form";

interface WhereFieldProps {
  form: ReturnType<typeof useSourceForm>;
  /** A key that is kept may stay. */
  isKnown: boolean;
}

/** The address or the key of a calendar, by its kind. */
export function WhereField({ form, isKnown }: WhereFieldProps) {
  const t = useTranslations("eventSources.form");
  const { values, set, errors } = form;
  if (values.kind === "luma") {
    return (
      <Field
        label={t("apiKey")}
        description={isKnown ? t("apiKeyKept") : t("apiKeyHelp")}
        error={errors.apiKey}
      >
        <Input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={values.apiKey}
          onChange={(event) => set({ apiKey: event.target.value })}
        />
      </Field>
    );
  }
  const isLuma = values.kind === "lumaPublic";
  return (
    <Field
      label={t(isLuma ? "lumaAddress" : "icsAddress")}
      description={t(isLuma ? "lumaHelp" : "icsHelp")}
      error={errors.address}
    >
      <Input
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={values.address}
        onChange={(event) => set({ address: event.target.value })}
      />
    </Field>
  );
}
