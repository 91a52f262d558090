import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import type { Id } from "@convex/_generated/dataModel";
import { SOURCE_KINDS } from "@convex/shared/communities/sources";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { useSourceForm } from "../hooks/use-source-form";
import { tableOf } from "../hooks/read-file";
import type { Source } from "../types";
import { FileField } from "./file-field";
import { WhereField } from "./where-field";

interface SourceFormProps {
  orgId: Id<"organisations">;
  source: Source | undefined;
  onClose: () => void;
}

/** A calendar, new or known: where it is, what it is called, who sees its events. */
export function SourceForm({ orgId, source, onClose }: SourceFormProps) {
  const t = useTranslations("eventSources");
  const form = useSourceForm(orgId, source, onClose);
  const { values, set, errors, isBusy } = form;
  const isFile = values.kind === "csv";
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <fieldset disabled={isBusy} className="flex flex-col gap-6">
        {source === undefined && (
          <FieldGroup legend={t("form.kind")}>
            <RadioGroup
              value={values.kind}
              onValueChange={(kind) => set({ kind, address: "" })}
              options={SOURCE_KINDS.toReversed().map((kind) => ({
                value: kind,
                label: t(`kind.${kind}`),
                description: t(`kindHelp.${kind}`),
              }))}
            />
          </FieldGroup>
        )}
        {isFile ? (
          <FileField
            file={values.file}
            timeZone={values.timeZone}
            error={errors.file}
            onFile={(file) =>
              set({ file, label: values.label || nameOf(file?.name) })
            }
            onError={(file) => form.setErrors({ file })}
          />
        ) : (
          <WhereField form={form} isKnown={source !== undefined} />
        )}
        <Field
          label={t("form.label")}
          description={t("form.labelHelp")}
          error={errors.label}
        >
          <Input
            value={values.label}
            maxLength={160}
            autoComplete="off"
            onChange={(event) => set({ label: event.target.value })}
          />
        </Field>
        <FieldGroup legend={t("form.audience")}>
          <RadioGroup
            value={values.audience}
            onValueChange={(audience) => set({ audience })}
            options={(["everyone", "members"] as const).map((value) => ({
              value,
              label: t(`form.audienceOption.${value}`),
            }))}
          />
        </FieldGroup>
        <Field
          label={t("form.timeZone")}
          description={t("form.timeZoneHelp")}
          error={errors.timeZone}
        >
          <Combobox
            options={zones(values.timeZone)}
            value={values.timeZone}
            onValueChange={(timeZone) => timeZone && set({ timeZone })}
          />
        </Field>
        {errors.form && (
          <Notice tone="danger" role="alert">
            {errors.form}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("form.cancel")}</Button>
          <Button type="submit" variant="primary" isLoading={isBusy}>
            {isFile
              ? t("form.import", { count: countOf(values) })
              : t(source === undefined ? "form.addNow" : "form.save")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

function countOf({
  file,
  timeZone,
}: Pick<ReturnType<typeof useSourceForm>["values"], "file" | "timeZone">) {
  const table = file && tableOf(file, timeZone);
  return table && "events" in table ? table.events.length : 0;
}

/** A file's name without its ending names it well enough to begin with. */
function nameOf(name = ""): string {
  return name.replace(/\.[^.]*$/, "").slice(0, 160);
}

function zones(own: string) {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set([own, "UTC", ...known])].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));
}
