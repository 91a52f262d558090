import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type Option } from "@/components/ui/select";
import { z } from "@/lib/schemas";
import { DeedError } from "@/components/ui/deed-error";
import { useDeed } from "@/hooks/use-deed";
import { amountOf, inMicroUsd } from "./amount";

interface OrgCapFormProps {
  options: readonly Option[];
  save: (orgId: string, capMicroUsd: number) => Promise<void>;
}

/** A cap for one organisation, in dollars. */
export function OrgCapForm({ options, save }: OrgCapFormProps) {
  const t = useTranslations("operations.switches");
  const [orgId, setOrgId] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const form = useForm({
    resolver: zodResolver(z.object({ amount: amountOf(t("amount")) })),
    defaultValues: { amount: "" },
  });
  const { errors } = form.formState;
  const { act, isBusy, error } = useDeed();
  const submit = form.handleSubmit(async ({ amount }) => {
    if (orgId === null) return;
    if (!(await act(() => save(orgId, inMicroUsd(amount))))) return;
    form.reset();
    setOrgId(null);
    setIsAsked(false);
  });
  return (
    <form
      onSubmit={(event) => {
        setIsAsked(true);
        void submit(event);
      }}
      noValidate
    >
      <fieldset disabled={isBusy} className="flex flex-col gap-4">
        <Field
          label={t("org")}
          error={isAsked && orgId === null ? t("orgChoose") : undefined}
        >
          <Select options={options} value={orgId} onValueChange={setOrgId} />
        </Field>
        <Field label={t("orgCap")} error={errors.amount?.message}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            {...form.register("amount")}
          />
        </Field>
        <div>
          <Button type="submit" isLoading={isBusy}>
            {t("orgSave")}
          </Button>
        </div>
      </fieldset>
      <DeedError error={error} />
    </form>
  );
}
