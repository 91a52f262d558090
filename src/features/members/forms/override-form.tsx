import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import {
  ENGAGEMENT_LEVELS,
  type EngagementLevel,
} from "@convex/shared/communities/vocabulary";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useForm } from "@/hooks/use-form";
import { useFormat } from "@/hooks/use-format";
import { z } from "@/lib/schemas";
import { toasts } from "@/lib/toasts";
import type { OfMember } from "../lib/of-member";

const DAYS = ["30", "90", "180"] as const;
type Days = (typeof DAYS)[number];
const DAY_MS = 86_400_000;

interface OverrideFormProps extends OfMember {
  level: EngagementLevel;
  onClose: () => void;
}

/** An organiser's word against the rule's: with a reason, and until a day. */
export function OverrideForm(props: OverrideFormProps) {
  const { level, onClose } = props;
  const t = useTranslations("members");
  const say = useTranslations("engagement.override");
  const common = useTranslations("common");
  const [chosen, setChosen] = useState(level);
  const [days, setDays] = useState<Days>("90");
  const form = useForm({
    resolver: zodResolver(
      z.object({
        reason: z
          .string()
          .check(
            z.trim(),
            z.minLength(1, common("required")),
            z.maxLength(
              LIMITS.answer,
              common("tooLong", { limit: LIMITS.answer }),
            ),
          ),
      }),
    ),
    defaultValues: { reason: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const { save, error } = useSave(props);
  const submit = form.handleSubmit(({ reason }) =>
    save({ level: chosen, reason, days }),
  );
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={say("title")} description={say("lede")}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <fieldset disabled={isSubmitting} className="flex flex-col gap-4">
            <Field label={say("level")}>
              <Select
                options={ENGAGEMENT_LEVELS.map((each) => ({
                  value: each,
                  label: t(`levels.${each}`),
                }))}
                value={chosen}
                onValueChange={setChosen}
              />
            </Field>
            <Field
              label={say("reason")}
              description={say("reasonHelp")}
              error={errors.reason?.message}
            >
              <Textarea rows={3} {...form.register("reason")} />
            </Field>
            <Field label={say("until")}>
              <Select
                options={DAYS.map((each) => ({
                  value: each,
                  label: say("days", { count: Number(each) }),
                }))}
                value={days}
                onValueChange={setDays}
              />
            </Field>
            {error && (
              <Notice tone="danger" role="alert">
                {error}
              </Notice>
            )}
            <div className="flex flex-wrap justify-end gap-2">
              <Button variant="quiet" onClick={onClose}>
                {say("cancel")}
              </Button>
              <Button type="submit" variant="primary" isLoading={isSubmitting}>
                {say("save")}
              </Button>
            </div>
          </fieldset>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function useSave({ org: { orgId }, userId, onClose }: OverrideFormProps) {
  const say = useTranslations("engagement.override");
  const format = useFormat();
  const set = useMutation(api.engagement.mutations.setOverride);
  const clear = useMutation(api.engagement.mutations.clearOverride);
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<string | null>(null);
  const save = async (said: {
    level: EngagementLevel;
    reason: string;
    days: Days;
  }) => {
    const { level, reason } = said;
    const until = Date.now() + Number(said.days) * DAY_MS;
    try {
      await set({ orgId, userId, level, reason, until });
    } catch (thrown) {
      return setError(errorMessage(thrown));
    }
    toasts.showUndoable({
      title: say("saved", { date: format.date(until) }),
      undo: () => clear({ orgId, userId }),
    });
    onClose();
  };
  return { save, error };
}
