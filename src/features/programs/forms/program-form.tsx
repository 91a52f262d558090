import { zodResolver } from "@hookform/resolvers/zod";
import { Controller } from "react-hook-form";
import { useTranslations } from "use-intl";
import {
  EVENT_AUDIENCES,
  PROGRAM_KINDS,
} from "@convex/shared/communities/vocabulary";
import { LIMITS } from "@convex/shared/limits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/hooks/use-form";
import { useDeed } from "../hooks/use-deed";
import { Choices } from "./choices";
import {
  RULES,
  useProgramSchema,
  type ProgramFacts,
  type ProgramFormState as Form,
} from "./program-schema";

interface ProgramFormProps {
  facts?: ProgramFacts;
  /** What the button says. */
  label: string;
  save: (facts: ProgramFacts) => Promise<void>;
  onCancel?: () => void;
}

/** From the most open one. */
const METHODS = ["self", "approval", "byAdmin"] as const;

/** What a program says of itself. */
export function ProgramForm({
  facts,
  label,
  save,
  onCancel,
}: ProgramFormProps) {
  const t = useTranslations("programs.form");
  const { schema, toFacts, toValues } = useProgramSchema();
  const form: Form = useForm({
    resolver: zodResolver(schema),
    defaultValues: toValues(facts),
  });
  const { act, isBusy } = useDeed();
  const submit = form.handleSubmit(async (values) => {
    await act(() => save(toFacts(values)));
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset disabled={isBusy} className="flex max-w-measure flex-col gap-6">
        <What form={form} />
        <When form={form} />
        <Who form={form} />
        <Completing form={form} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {label}
          </Button>
          {onCancel && (
            <Button variant="quiet" onClick={onCancel}>
              {t("cancel")}
            </Button>
          )}
        </div>
      </fieldset>
    </form>
  );
}

function What({ form }: { form: Form }) {
  const t = useTranslations("programs.form");
  const kinds = useTranslations("programs.kind");
  const { errors } = form.formState;
  return (
    <>
      <Field label={t("name")} error={errors.name?.message}>
        <Input maxLength={LIMITS.line} {...form.register("name")} />
      </Field>
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <Field label={t("kind")}>
            <Select
              options={PROGRAM_KINDS.map((value) => ({
                value,
                label: kinds(value),
              }))}
              value={field.value}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
            />
          </Field>
        )}
      />
      <Field
        label={t("description")}
        description={t("descriptionHelp")}
        error={errors.description?.message}
        isOptional
      >
        <Textarea rows={6} {...form.register("description")} />
      </Field>
    </>
  );
}

function When({ form }: { form: Form }) {
  const t = useTranslations("programs.form");
  const { errors } = form.formState;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(["from", "to"] as const).map((day) => (
        <Field key={day} label={t(day)} error={errors[day]?.message}>
          <Input type="date" {...form.register(day)} />
        </Field>
      ))}
    </div>
  );
}

function Who({ form }: { form: Form }) {
  const t = useTranslations("programs.form");
  const { errors } = form.formState;
  return (
    <>
      <Choices
        form={form}
        name="audience"
        legend={t("audience")}
        options={EVENT_AUDIENCES}
        word={(value) => t(`audiences.${value}`)}
      />
      <Choices
        form={form}
        name="enrolment"
        legend={t("enrolment")}
        options={METHODS}
        word={(value) => t(`enrolments.${value}`)}
      />
      <Field
        label={t("capacity")}
        description={t("capacityHelp")}
        error={errors.capacity?.message}
        isOptional
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="sm:max-w-rail"
          {...form.register("capacity")}
        />
      </Field>
    </>
  );
}

function Completing({ form }: { form: Form }) {
  const t = useTranslations("programs.form");
  const { errors } = form.formState;
  const rule = form.watch("rule");
  const number =
    rule === "count" ? "sessions" : rule === "percentage" ? "percent" : null;
  return (
    <>
      <Choices
        form={form}
        name="rule"
        legend={t("completion")}
        options={RULES}
        word={(value) => t(`completions.${value}`)}
      />
      {number && (
        <Field label={t(number)} error={errors[number]?.message}>
          <Input
            inputMode="numeric"
            autoComplete="off"
            className="sm:max-w-rail"
            {...form.register(number)}
          />
        </Field>
      )}
    </>
  );
}
