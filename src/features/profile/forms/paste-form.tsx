import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { z } from "@/lib/schemas";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/hooks/use-form";

interface PasteFormProps {
  /** Already worded. */
  error: string | null;
  onSubmit: (text: string) => Promise<unknown>;
}

export function PasteForm({ error, onSubmit }: PasteFormProps) {
  const t = useTranslations("profile.import");
  const tCommon = useTranslations("common");
  const schema = useMemo(
    () =>
      z.object({
        text: z
          .string()
          .check(
            z.trim(),
            z.minLength(1, t("empty")),
            z.maxLength(
              LIMITS.cvText,
              tCommon("tooLong", { limit: LIMITS.cvText }),
            ),
          ),
      }),
    [t, tCommon],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { text: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(({ text }) => onSubmit(text));

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset
        disabled={isSubmitting}
        className="flex max-w-measure flex-col gap-4"
      >
        {error && (
          <Notice tone="danger" role="alert">
            {error}
          </Notice>
        )}
        <Field
          label={t("text")}
          description={t("textHelp")}
          error={errors.text?.message}
        >
          <Textarea
            rows={9}
            placeholder={t("placeholder")}
            className="max-h-[22rem] min-h-[14rem]"
            {...form.register("text")}
          />
        </Field>
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isLoading={isSubmitting}
          loadingLabel={t("reading")}
        >
          {t("read")}
        </Button>
      </fieldset>
    </form>
  );
}
