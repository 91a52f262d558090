import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "convex/react";
import { useState } from "react";
import { useController, type UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { refusalOf } from "@convex/shared/errors";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DeedError } from "@/components/ui/deed-error";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useCountryOptions } from "@/hooks/use-country-options";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useForm } from "@/hooks/use-form";
import { toasts } from "@/lib/toasts";
import { useFaceSchema } from "../hooks/use-face-schema";
import type { OrgFace } from "../types";

interface Face {
  name: string;
  purpose: string;
  city: string;
  country: string;
  website: string;
}

/** What everybody sees of the organisation. */
export function FaceForm({ face }: { face: OrgFace }) {
  const t = useTranslations("organise.settings.face");
  const { form, error, submit } = useFaceForm(face);
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <fieldset
        disabled={isSubmitting}
        className="flex max-w-measure flex-col gap-4"
      >
        <Field
          label={t("name")}
          description={t("nameHelp")}
          error={errors.name?.message}
        >
          <Input autoComplete="organization" {...form.register("name")} />
        </Field>
        <Field
          label={t("purpose")}
          description={t("purposeHelp")}
          error={errors.purpose?.message}
        >
          <Textarea {...form.register("purpose")} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("city")} isOptional error={errors.city?.message}>
            <Input {...form.register("city")} />
          </Field>
          <CountryField form={form} />
        </div>
        <Field label={t("website")} isOptional error={errors.website?.message}>
          <Input inputMode="url" {...form.register("website")} />
        </Field>
        <div>
          <Button type="submit" variant="primary" isLoading={isSubmitting}>
            {t("save")}
          </Button>
        </div>
      </fieldset>
      <DeedError error={error} />
    </form>
  );
}

function CountryField({ form }: { form: UseFormReturn<Face> }) {
  const t = useTranslations("organise.settings.face");
  const options = useCountryOptions();
  const { field, fieldState } = useController({
    control: form.control,
    name: "country",
  });
  return (
    <Field label={t("country")} error={fieldState.error?.message}>
      <Combobox
        options={options}
        value={field.value || null}
        onValueChange={(code) => field.onChange(code ?? "")}
        onBlur={field.onBlur}
        placeholder={t("countryPlaceholder")}
      />
    </Field>
  );
}

function useFaceForm({ orgId, ...face }: OrgFace) {
  const t = useTranslations("organise.settings.face");
  const edit = useMutation(api.orgs.settings.edit);
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<string | null>(null);
  const { name, purpose, city, country, website } = face;
  const form = useForm<Face, unknown, Face>({
    resolver: zodResolver(useFaceSchema()),
    defaultValues: { name, purpose, city, country, website },
  });
  // Read here, or the form does not watch for it.
  const { isDirty } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    setError(null);
    if (!isDirty) return toasts.show(t("unchanged"));
    try {
      await edit({ orgId, ...values });
      form.reset(values);
      toasts.show(t("saved"));
    } catch (thrown) {
      const field = refusalOf(thrown)?.field;
      if (field === undefined || !(field in values)) {
        return setError(errorMessage(thrown));
      }
      const message =
        field === "website" ? t("websiteWrong") : errorMessage(thrown);
      form.setError(field as keyof Face, { message });
    }
  });
  return { form, error, submit };
}
