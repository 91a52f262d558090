import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useForm } from "@/hooks/use-form";
import type { EventFacts } from "../types";
import { WhatFields, WhenFields, WhereFields, WhoFields } from "./event-fields";
import { factsOf, valuesOf } from "./event-values";
import { useEventSchema } from "./use-event-schema";
import { useSaveEvent } from "./use-save-event";

interface EventFormProps {
  facts: EventFacts;
  action: string;
  save: (facts: EventFacts) => Promise<unknown>;
  onCancel?: () => void;
  note?: ReactNode;
}

/** What an event says; refusals stand at their fields. */
export function EventForm({
  facts,
  action,
  save,
  onCancel,
  note,
}: EventFormProps) {
  const t = useTranslations("events.form");
  const schema = useEventSchema();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: valuesOf(facts),
  });
  const { isSubmitting } = form.formState;
  const { run, error } = useSaveEvent(form, save);
  const submit = form.handleSubmit(
    async (values) => await run(factsOf(values)),
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset
        disabled={isSubmitting}
        className="flex max-w-measure flex-col gap-4"
      >
        <WhatFields form={form} />
        <WhenFields form={form} />
        <WhereFields form={form} />
        <WhoFields form={form} />
        {note}
        {error !== null && (
          <Notice tone="danger" role="alert">
            {error}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isLoading={isSubmitting}>
            {action}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
        </div>
      </fieldset>
    </form>
  );
}
