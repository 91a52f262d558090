import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface EmailFieldProps extends ComponentProps<typeof Input> {
  error?: string | undefined;
}

export function EmailField({ error, ...props }: EmailFieldProps) {
  const t = useTranslations("auth");
  return (
    <Field label={t("email")} error={error}>
      <Input {...props} type="email" autoComplete="username" />
    </Field>
  );
}
