import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo, type ReactNode } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { EVENT_AUDIENCES } from "@convex/shared/communities/vocabulary";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/hooks/use-form";
import type { EventFacts } from "../types";
import {
  factsOf,
  valuesOf,
  zoneOptions,
  type EventValues,
} from "./event-values";
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
        <What form={form} />
        <When form={form} />
        <Where form={form} />
        <Who form={form} />
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

interface PartProps {
  form: UseFormReturn<EventValues>;
}

function What({ form: { register, formState } }: PartProps) {
  const t = useTranslations("events.form");
  const { errors } = formState;
  return (
    <>
      <Field label={t("title")} error={errors.title?.message}>
        <Input autoComplete="off" {...register("title")} />
      </Field>
      <Field
        label={t("description")}
        isOptional
        error={errors.description?.message}
      >
        <Textarea rows={4} {...register("description")} />
      </Field>
    </>
  );
}

function When({ form: { register, control, formState } }: PartProps) {
  const t = useTranslations("events.form");
  const { errors } = formState;
  const zone = formState.defaultValues?.timeZone;
  const options = useMemo(() => zoneOptions(zone ?? "UTC"), [zone]);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("startsAt")} error={errors.startsAt?.message}>
          <Input type="datetime-local" {...register("startsAt")} />
        </Field>
        <Field label={t("endsAt")} error={errors.endsAt?.message}>
          <Input type="datetime-local" {...register("endsAt")} />
        </Field>
      </div>
      <Controller
        control={control}
        name="timeZone"
        render={({ field }) => (
          <Field label={t("timeZone")} error={errors.timeZone?.message}>
            <Combobox
              options={options}
              value={field.value}
              onValueChange={(value) => value !== null && field.onChange(value)}
              onBlur={field.onBlur}
            />
          </Field>
        )}
      />
    </>
  );
}

function Where({ form: { register, control, formState } }: PartProps) {
  const t = useTranslations("events.form");
  const { errors } = formState;
  return (
    <>
      <Field
        label={t("place")}
        isOptional
        description={t("placeHelp")}
        error={errors.place?.message}
      >
        <Input autoComplete="off" {...register("place")} />
      </Field>
      <Controller
        control={control}
        name="isOnline"
        render={({ field }) => (
          <Checkbox
            label={t("isOnline")}
            checked={field.value}
            onCheckedChange={field.onChange}
          />
        )}
      />
      <Field
        label={t("url")}
        isOptional
        description={t("urlHelp")}
        error={errors.url?.message}
      >
        <Input type="url" autoComplete="off" {...register("url")} />
      </Field>
    </>
  );
}

function Who({ form: { register, control, formState } }: PartProps) {
  const t = useTranslations("events.form");
  const { errors } = formState;
  return (
    <>
      <Controller
        control={control}
        name="audience"
        render={({ field }) => (
          <FieldGroup legend={t("audience")}>
            <RadioGroup
              options={EVENT_AUDIENCES.map((value) => ({
                value,
                label: t(value),
              }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          </FieldGroup>
        )}
      />
      <Field
        label={t("capacity")}
        isOptional
        description={t("capacityHelp")}
        error={errors.capacity?.message}
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="sm:w-rail"
          {...register("capacity")}
        />
      </Field>
    </>
  );
}
