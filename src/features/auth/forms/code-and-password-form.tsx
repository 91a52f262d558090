import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { AuthForm } from "../components/auth-form";
import { CodeField } from "../components/code-field";
import { DemoCode } from "@/components/entities/demo-code";
import { PasswordChecklist } from "@/components/entities/password-checklist";
import { PasswordField } from "@/components/entities/password-field";
import { useForm } from "@/hooks/use-form";
import { useAuthSchemas } from "../hooks/use-auth-schemas";

interface CodeAndPasswordFormProps {
  email: string;
  name?: string;
  passwordLabel: string;
  passwordHelp?: string;
  /** What the button says. */
  action: string;
  error: string | null;
  onSubmit: (code: string, password: string) => Promise<void>;
}

/** The code that was sent, and the password it allows to set. */
export function CodeAndPasswordForm({
  email,
  name = "",
  error,
  onSubmit,
  ...words
}: CodeAndPasswordFormProps) {
  const { codeAndPassword } = useAuthSchemas();
  const personal = useMemo(() => [email, name], [email, name]);
  const schema = useMemo(
    () => codeAndPassword(personal),
    [codeAndPassword, personal],
  );
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
      action={words.action}
      onSubmit={submit}
    >
      <DemoCode email={email} onUse={(code) => form.setValue("code", code)} />
      <CodeField error={errors.code?.message} {...form.register("code")} />
      <PasswordField
        label={words.passwordLabel}
        description={words.passwordHelp}
        error={errors.password?.message}
        autoComplete="new-password"
        {...form.register("password")}
      />
      <PasswordChecklist password={password} personal={personal} />
    </AuthForm>
  );
}
