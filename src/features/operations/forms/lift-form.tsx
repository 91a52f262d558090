import { useMutation } from "convex/react";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { refusalOf } from "@convex/shared/errors";
import { LIFT_REASONS, type LiftReason } from "@convex/shared/mail/streams";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toasts } from "@/lib/toasts";
import { DeedError } from "@/components/ui/deed-error";
import { useDeed } from "@/hooks/use-deed";
import type { SuppressionLine } from "../types";

interface LiftFormProps {
  line: SuppressionLine;
  onClose: () => void;
}

/** Why mail may go there again; after a complaint also the address, in full. */
export function LiftForm({ line, onClose }: LiftFormProps) {
  const t = useTranslations("operations.mail.suppressions");
  const [why, setWhy] = useState<LiftReason | null>(null);
  const [address, setAddress] = useState("");
  const { isBusy, error, isAsked, isWrong, submit } = useLift(line, onClose);
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(why, address);
      }}
    >
      <fieldset disabled={isBusy} className="flex flex-col gap-4">
        {line.reason === "complained" && (
          <Field
            label={t("address")}
            description={t("complainedHelp")}
            error={isWrong ? t("addressWrong") : undefined}
          >
            <Input
              type="email"
              autoComplete="off"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          </Field>
        )}
        <Field
          label={t("why")}
          error={isAsked && why === null ? t("whyChoose") : undefined}
        >
          <Select
            options={LIFT_REASONS.map((value) => ({
              value,
              label: t(`reasons.${value}`),
            }))}
            value={why}
            onValueChange={setWhy}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {t("liftShort")}
          </Button>
        </div>
      </fieldset>
      <DeedError error={error} />
    </form>
  );
}

function useLift(line: SuppressionLine, onClose: () => void) {
  const t = useTranslations("operations.mail.suppressions");
  const lift = useMutation(api.emails.outbox.liftSuppression);
  const { act, isBusy, error } = useDeed();
  const [isAsked, setIsAsked] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const { suppressionId } = line;
  const submit = async (why: LiftReason | null, address: string) => {
    setIsAsked(true);
    setIsWrong(false);
    if (why === null) return;
    let isRefused = false;
    const isDone = await act(async () => {
      try {
        await lift({ suppressionId, why, ...(address && { address }) });
      } catch (thrown) {
        isRefused = refusalOf(thrown)?.field === "address";
        if (!isRefused) throw thrown;
      }
    });
    setIsWrong(isRefused);
    if (!isDone || isRefused) return;
    toasts.show(t("lifted", { address: line.address }));
    onClose();
  };
  return { isBusy, error, isAsked, isWrong, submit };
}
