import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "use-intl";
import { PasswordField } from "@/components/entities/password-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useForm } from "@/hooks/use-form";
import { FormFrame } from "../components/form-frame";
import { useAccountFlow } from "../hooks/use-account-flow";
import { useAccountSchemas } from "../hooks/use-account-schemas";
import type { AccountOwner, SendFlow } from "../types";

interface ChangeEmailFormProps {
  owner: AccountOwner;
  send: SendFlow;
  onSent: (email: string) => void;
  onCancel: () => void;
}

/** Where to move, and the password that says it is really them. */
export function ChangeEmailForm({
  owner,
  send,
  onSent,
  onCancel,
}: ChangeEmailFormProps) {
  const t = useTranslations("settings.account");
  const { changeEmail: schema } = useAccountSchemas(owner);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const { run, error } = useAccountFlow(form, send, {
    PASSWORD_WRONG: "password",
    INVALID: "email",
  });
  const submit = form.handleSubmit(async (values) => {
    if (await run({ flow: "email-change", ...values })) onSent(values.email);
  });

  return (
    <FormFrame
      onSubmit={(event) => void submit(event)}
      isSubmitting={isSubmitting}
      error={error}
      action={t("sendCode")}
      onCancel={onCancel}
    >
      <Field label={t("newEmail")} error={errors.email?.message}>
        <Input type="email" autoComplete="email" {...form.register("email")} />
      </Field>
      <PasswordField
        label={t("currentPassword")}
        error={errors.password?.message}
        autoComplete="current-password"
        {...form.register("password")}
      />
    </FormFrame>
  );
}
