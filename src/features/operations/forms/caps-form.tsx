import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { z } from "@/lib/schemas";
import { toasts } from "@/lib/toasts";
import { DeedError } from "@/components/ui/deed-error";
import { useDeed } from "@/hooks/use-deed";
import type { Switches } from "../types";
import { amountOf, inDollars, inMicroUsd } from "./amount";

const CAPS = ["monthly", "organisation", "member"] as const;
type Cap = (typeof CAPS)[number];

interface CapsFormProps {
  switches: Switches;
  save: (caps: Omit<Switches, "isMatchingPaused">) => Promise<void>;
}

/** The three caps, in dollars. */
export function CapsForm({ switches, save }: CapsFormProps) {
  const t = useTranslations("operations.switches");
  const amount = amountOf(t("amount"));
  const form = useForm({
    resolver: zodResolver(
      z.object({ monthly: amount, organisation: amount, member: amount }),
    ),
    defaultValues: {
      monthly: inDollars(switches.monthlyCapMicroUsd),
      organisation: inDollars(switches.orgMonthlyCapMicroUsd),
      member: inDollars(switches.memberDailyCapMicroUsd),
    },
  });
  const { errors } = form.formState;
  const { act, isBusy, error } = useDeed();
  const submit = form.handleSubmit(async (values: Record<Cap, string>) => {
    const isSaved = await act(() =>
      save({
        monthlyCapMicroUsd: inMicroUsd(values.monthly),
        orgMonthlyCapMicroUsd: inMicroUsd(values.organisation),
        memberDailyCapMicroUsd: inMicroUsd(values.member),
      }),
    );
    if (isSaved) toasts.show(t("saved"));
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset disabled={isBusy} className="flex flex-col gap-4">
        {CAPS.map((cap) => (
          <Field key={cap} label={t(cap)} error={errors[cap]?.message}>
            <Input
              inputMode="decimal"
              autoComplete="off"
              {...form.register(cap)}
            />
          </Field>
        ))}
        <div>
          <Button type="submit" isLoading={isBusy}>
            {t("save")}
          </Button>
        </div>
      </fieldset>
      <DeedError error={error} />
    </form>
  );
}
