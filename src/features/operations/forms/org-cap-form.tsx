import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Option } from "@/components/ui/select";
import { z } from "@/lib/schemas";
import { DeedError } from "../components/deed-error";
import { useDeed } from "../hooks/use-deed";
import { amountOf, inMicroUsd } from "./amount";

interface OrgCapFormProps {
  options: readonly Option[];
  save: (orgId: string, capMicroUsd: number) => Promise<void>;
}

/** A cap for one organisation, in dollars. */
export function OrgCapForm({ options, save }: OrgCapFormProps) {
  const t = useTranslations("operations.switches");
  const form = useForm({
    resolver: zodResolver(
      z.object({
        org: z.string().check(z.minLength(1, t("orgChoose"))),
        amount: amountOf(t("amount")),
      }),
    ),
    defaultValues: { org: "", amount: "" },
  });
  const { errors } = form.formState;
  const { act, isBusy, error } = useDeed();
  const submit = form.handleSubmit(async ({ org, amount }) => {
    if (await act(() => save(org, inMicroUsd(amount)))) form.reset();
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset disabled={isBusy} className="flex flex-col gap-4">
        <Field label={t("org")} error={errors.org?.message}>
          <Controller
            name="org"
            control={form.control}
            render={({ field }) => (
              <Combobox
                options={options}
                value={field.value || null}
                onValueChange={(value) => field.onChange(value ?? "")}
                onBlur={field.onBlur}
              />
            )}
          />
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
