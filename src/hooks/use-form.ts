import { useEffect, useRef } from "react";
import {
  useForm as useHookForm,
  type FieldValues,
  type Path,
  type UseFormProps,
  type UseFormReturn,
} from "react-hook-form";
import { useLocale } from "use-intl";

/** The library's; what its fields are told in one language is said again in the next. */
export function useForm<Values extends FieldValues, Context, Sent>(
  options: UseFormProps<Values, Context, Sent>,
): UseFormReturn<Values, Context, Sent> {
  const form = useHookForm(options);
  const { trigger, formState } = form;
  const locale = useLocale();
  const said = useRef(locale);
  const named = Object.keys(formState.errors) as Path<Values>[];
  useEffect(() => {
    if (said.current === locale) return;
    said.current = locale;
    if (named.length > 0) void trigger(named);
  }, [locale, named, trigger]);
  return form;
}
