import { zodResolver } from "@hookform/resolvers/zod";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { PasswordChecklist } from "@/components/entities/password-checklist";
import { PasswordField } from "@/components/entities/password-field";
import { useForm } from "@/hooks/use-form";
import { FormFrame } from "../components/form-frame";
import { useAccountFlow } from "../hooks/use-account-flow";
import { useAccountSchemas } from "../hooks/use-account-schemas";
import type { AccountOwner, SendFlow } from "../types";

interface ChangePasswordFormProps {
  owner: AccountOwner;
  send: SendFlow;
  onDone: () => void;
  onCancel: () => void;
}

export function ChangePasswordForm({
  owner,
  send,
  onDone,
  onCancel,
}: ChangePasswordFormProps) {
  const t = useTranslations("settings.account");
  const { changePassword: schema } = useAccountSchemas(owner);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { password: "", newPassword: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const newPassword = useWatch({ control: form.control, name: "newPassword" });
  const { run, error } = useAccountFlow(form, send, {
    PASSWORD_WRONG: "password",
    PASSWORD_WEAK: "newPassword",
  });
  const submit = form.handleSubmit(async (values) => {
    if (await run({ flow: "password-change", ...values })) onDone();
  });

  return (
    <FormFrame
      onSubmit={(event) => void submit(event)}
      isSubmitting={isSubmitting}
      error={error}
      action={t("changePassword")}
      onCancel={onCancel}
    >
      <PasswordField
        label={t("currentPassword")}
        error={errors.password?.message}
        autoComplete="current-password"
        {...form.register("password")}
      />
      <PasswordField
        label={t("newPassword")}
        error={errors.newPassword?.message}
        autoComplete="new-password"
        {...form.register("newPassword")}
      />
      <PasswordChecklist
        password={newPassword}
        personal={[owner.email, owner.name]}
      />
    </FormFrame>
  );
}
