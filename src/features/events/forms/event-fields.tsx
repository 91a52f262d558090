import { useMemo } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { EVENT_AUDIENCES } from "@convex/shared/communities/vocabulary";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { zoneOptions, type EventValues } from "./event-values";

interface EventFieldsProps {
  form: UseFormReturn<EventValues>;
}

export function WhatFields({
  form: { register, formState },
}: EventFieldsProps) {
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

export function WhenFields({
  form: { register, control, formState },
}: EventFieldsProps) {
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

export function WhereFields({
  form: { register, control, formState },
}: EventFieldsProps) {
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

export function WhoFields({
  form: { register, control, formState },
}: EventFieldsProps) {
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
