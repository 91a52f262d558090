import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { AuthForm } from "../components/auth-form";
import { CodeField } from "../components/code-field";
import { DemoCode } from "@/components/entities/demo-code";
import { PasswordChecklist } from "@/components/entities/password-checklist";
import { PasswordField } from "@/components/entities/password-field";
import { useAuthSchemas } from "../hooks/use-auth-schemas";

interface ResetCodeFormProps {
  email: string;
  error: string | null;
  onSubmit: (code: string, newPassword: string) => Promise<void>;
}

/** The code that was sent, and the password it allows to set. */
export function ResetCodeForm({ email, error, onSubmit }: ResetCodeFormProps) {
  const t = useTranslations("auth");
  const { resetCode } = useAuthSchemas();
  const schema = useMemo(() => resetCode(email), [resetCode, email]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { code: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const password = useWatch({ control: form.control, name: "password" });
  const submit = form.handleSubmit(async (values) => {
    await onSubmit(values.code, values.password);
  });

  return (
    <AuthForm
      error={error}
      isSubmitting={isSubmitting}
      action={t("resetCodeAction")}
      onSubmit={submit}
    >
      <DemoCode email={email} onUse={(code) => form.setValue("code", code)} />
      <CodeField error={errors.code?.message} {...form.register("code")} />
      <PasswordField
        label={t("newPassword")}
        error={errors.password?.message}
        autoComplete="new-password"
        {...form.register("password")}
      />
      <PasswordChecklist password={password} personal={[email]} />
    </AuthForm>
  );
}
