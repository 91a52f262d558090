import { useEffect, useRef, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { refusalOf, type ErrorCode } from "@convex/shared/errors";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { FlowParams, SendFlow } from "../types";

interface AccountFlow {
  /** Words for what no field is at fault for. */
  error: string | null;
  /** True when the server accepted. */
  run: (params: FlowParams) => Promise<boolean>;
}

/** Runs flows for a form; a refusal goes to the field it is about, focused, or to the top. */
export function useAccountFlow<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  send: SendFlow,
  fieldOf: Partial<Record<ErrorCode, Path<Values>>>,
): AccountFlow {
  const t = useTranslations("settings.account");
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<string | null>(null);
  const refused = useRef<Path<Values> | null>(null);
  const { isSubmitting } = form.formState;

  useEffect(() => {
    // Only now can it take the focus: the form was disabled meanwhile.
    if (isSubmitting || refused.current === null) return;
    form.setFocus(refused.current, { shouldSelect: true });
    refused.current = null;
  }, [form, isSubmitting]);

  const run = async (params: FlowParams) => {
    setError(null);
    try {
      await send(params);
      return true;
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      const message =
        refusal?.details?.reason === "same"
          ? t("sameEmail")
          : errorMessage(thrown);
      const field = refusal ? fieldOf[refusal.code] : undefined;
      if (field === undefined) {
        setError(message);
      } else {
        form.setError(field, { message });
        refused.current = field;
      }
      return false;
    }
  };
  return { error, run };
}
