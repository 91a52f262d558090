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

interface SetPasswordFormProps {
  owner: AccountOwner;
  send: SendFlow;
  /** The code is on its way; the password is set together with it. */
  onSent: (newPassword: string) => void;
  onCancel: () => void;
}

/** A first password, for somebody who signed in otherwise so far. */
export function SetPasswordForm({
  owner,
  send,
  onSent,
  onCancel,
}: SetPasswordFormProps) {
  const t = useTranslations("settings.account");
  const { setPassword: schema } = useAccountSchemas(owner);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { newPassword: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const newPassword = useWatch({ control: form.control, name: "newPassword" });
  const { run, error } = useAccountFlow(form, send, {
    PASSWORD_WEAK: "newPassword",
  });
  const submit = form.handleSubmit(async (values) => {
    const isSent = await run({
      flow: "signUp",
      email: owner.email,
      password: values.newPassword,
    });
    if (isSent) onSent(values.newPassword);
  });

  return (
    <FormFrame
      onSubmit={(event) => void submit(event)}
      isSubmitting={isSubmitting}
      error={error}
      action={t("sendCode")}
      onCancel={onCancel}
    >
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
