import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "use-intl";
import { AuthForm } from "../components/auth-form";
import { CodeField } from "../components/code-field";
import { useAuthSchemas } from "../hooks/use-auth-schemas";
import { DemoCode } from "@/components/entities/demo-code";
import { useForm } from "@/hooks/use-form";

interface CodeFormProps {
  email: string;
  error: string | null;
  onSubmit: (code: string) => Promise<boolean>;
}

/** Proves an address by the code that was sent to it. */
export function CodeForm({ email, error, onSubmit }: CodeFormProps) {
  const t = useTranslations("auth");
  const { code: schema } = useAuthSchemas();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { code: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ code }) => {
    const isAccepted = await onSubmit(code);
    if (!isAccepted) form.setFocus("code", { shouldSelect: true });
  });

  return (
    <AuthForm
      error={error}
      isSubmitting={isSubmitting}
      action={t("codeAction")}
      onSubmit={submit}
    >
      <DemoCode
        email={email}
        onUse={(code) => {
          form.setValue("code", code);
          void submit();
        }}
      />
      <CodeField error={errors.code?.message} {...form.register("code")} />
    </AuthForm>
  );
}
