import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "use-intl";
import { useForm } from "@/hooks/use-form";
import { AuthForm } from "../components/auth-form";
import { EmailField } from "../components/email-field";
import { useAuthSchemas } from "../hooks/use-auth-schemas";

interface ResetFormProps {
  error: string | null;
  onSubmit: (email: string) => Promise<boolean>;
}

export function ResetForm({ error, onSubmit }: ResetFormProps) {
  const t = useTranslations("auth");
  const { reset: schema } = useAuthSchemas();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ email }) => {
    await onSubmit(email);
  });

  return (
    <AuthForm
      error={error}
      isSubmitting={isSubmitting}
      action={t("resetAction")}
      onSubmit={submit}
    >
      <EmailField error={errors.email?.message} {...form.register("email")} />
    </AuthForm>
  );
}
