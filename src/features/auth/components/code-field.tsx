import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface CodeFieldProps extends ComponentProps<typeof Input> {
  error?: string | undefined;
}

/** The code that was sent: phones offer it from the message itself. */
export function CodeField({ error, ...props }: CodeFieldProps) {
  const t = useTranslations("auth");
  return (
    <Field label={t("code")} error={error}>
      <Input
        {...props}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
      />
    </Field>
  );
}
