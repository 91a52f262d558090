import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { z } from "@/lib/schemas";
import { toasts } from "@/lib/toasts";
import { DeedError } from "../components/deed-error";
import { useDeed } from "../hooks/use-deed";
import type { Switches } from "../types";

const MICRO = 1_000_000;
const CAPS = ["monthly", "organisation", "member"] as const;
type Cap = (typeof CAPS)[number];

interface CapsFormProps {
  switches: Switches;
  save: (caps: Omit<Switches, "isMatchingPaused">) => Promise<void>;
}

/** The three caps, in dollars. */
export function CapsForm({ switches, save }: CapsFormProps) {
  const t = useTranslations("operations.switches");
  const amount = z.string().check(
    z.refine((text) => {
      const dollars = Number(text);
      return (
        text.trim() !== "" &&
        dollars >= 0 &&
        dollars * MICRO <= LIMITS.capMicroUsd
      );
    }, t("amount")),
  );
  const form = useForm({
    resolver: zodResolver(
      z.object({ monthly: amount, organisation: amount, member: amount }),
    ),
    defaultValues: {
      monthly: String(switches.monthlyCapMicroUsd / MICRO),
      organisation: String(switches.orgMonthlyCapMicroUsd / MICRO),
      member: String(switches.memberDailyCapMicroUsd / MICRO),
    },
  });
  const { errors } = form.formState;
  const { act, isBusy, error } = useDeed();
  const submit = form.handleSubmit(async (values: Record<Cap, string>) => {
    const inMicro = (cap: Cap) => Math.round(Number(values[cap]) * MICRO);
    const isSaved = await act(() =>
      save({
        monthlyCapMicroUsd: inMicro("monthly"),
        orgMonthlyCapMicroUsd: inMicro("organisation"),
        memberDailyCapMicroUsd: inMicro("member"),
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
