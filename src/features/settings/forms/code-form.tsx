import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "use-intl";
import { DemoCode } from "@/components/entities/demo-code";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useForm } from "@/hooks/use-form";
import { FormFrame } from "../components/form-frame";
import { useAccountFlow } from "../hooks/use-account-flow";
import { useAccountSchemas } from "../hooks/use-account-schemas";
import type { AccountOwner, FlowParams, SendFlow } from "../types";

interface CodeFormProps {
  owner: AccountOwner;
  send: SendFlow;
  /** Where the code went. */
  email: string;
  /** The flow that takes it; the code is added. */
  params: FlowParams;
  action: string;
  onDone: () => void;
  onCancel: () => void;
}

/** The code that was sent, and with it the change. */
export function CodeForm({
  owner,
  send,
  email,
  params,
  action,
  onDone,
  onCancel,
}: CodeFormProps) {
  const t = useTranslations("auth");
  const { code: schema } = useAccountSchemas(owner);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { code: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const { run, error } = useAccountFlow(form, send, { CODE_INVALID: "code" });
  const submit = form.handleSubmit(async ({ code }) => {
    if (await run({ ...params, email, code })) onDone();
  });

  return (
    <FormFrame
      onSubmit={(event) => void submit(event)}
      isSubmitting={isSubmitting}
      error={error}
      action={action}
      onCancel={onCancel}
    >
      <DemoCode
        email={email}
        onUse={(code) => form.setValue("code", code, { shouldValidate: true })}
      />
      <Field label={t("code")} error={errors.code?.message}>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          {...form.register("code")}
        />
      </Field>
    </FormFrame>
  );
}
