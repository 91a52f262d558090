import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";

export interface MyFeedback {
  rating: number | null;
  comment: string;
  isSigned: boolean;
}

interface FeedbackFormProps {
  /** What was given before; null for nothing. */
  given: MyFeedback | null;
  /** Answers whether it went through. */
  onSend: (feedback: MyFeedback) => Promise<void>;
  onWithdraw: () => void;
}

const RATINGS = ["one", "two", "three", "four", "five"] as const;

/** A rating, a comment or both; signed or not. */
export function FeedbackForm({ given, onSend, onWithdraw }: FeedbackFormProps) {
  const t = useTranslations("events.feedback");
  const [feedback, setFeedback] = useState<MyFeedback>(
    given ?? { rating: null, comment: "", isSigned: false },
  );
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { rating, comment, isSigned } = feedback;
  const isEmpty = rating === null && comment.trim() === "";
  const change = (part: Partial<MyFeedback>) =>
    setFeedback({ ...feedback, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (isEmpty) return;
    setIsBusy(true);
    await onSend({ ...feedback, comment: comment.trim() });
    setIsBusy(false);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset disabled={isBusy} className="flex max-w-measure flex-col gap-4">
        <FieldGroup
          legend={t("rating")}
          error={isAsked && isEmpty ? t("needed") : undefined}
        >
          <RadioGroup
            options={RATINGS.map((name, index) => ({
              value: String(index + 1),
              label: t(`ratings.${name}`),
            })).reverse()}
            value={rating === null ? null : String(rating)}
            onValueChange={(value) => change({ rating: Number(value) })}
          />
        </FieldGroup>
        <Field label={t("comment")} isOptional>
          <Textarea
            value={comment}
            maxLength={LIMITS.paragraph}
            onChange={(event) => change({ comment: event.target.value })}
          />
        </Field>
        <Checkbox
          label={t("sign")}
          checked={isSigned}
          onCheckedChange={(checked) => change({ isSigned: checked })}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" isLoading={isBusy}>
            {t(given === null ? "send" : "change")}
          </Button>
          {given !== null && (
            <Button variant="quiet" onClick={onWithdraw}>
              {t("withdraw")}
            </Button>
          )}
        </div>
      </fieldset>
    </form>
  );
}
