import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { refusalOf } from "@convex/shared/errors";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { EventFacts } from "../types";
import type { EventValues } from "./event-values";

/** Saves, and puts what the server refuses at its field, or above the button. */
export function useSaveEvent(
  form: UseFormReturn<EventValues>,
  save: (facts: EventFacts) => Promise<unknown>,
) {
  const t = useTranslations("events.form");
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<string | null>(null);
  const WORDS: Partial<Record<string, string>> = {
    startsAt: t("noDate"),
    endsAt: t("tooLong"),
    timeZone: t("badZone"),
    url: t("badUrl"),
    capacity: t("badCapacity"),
  };
  const run = async (facts: EventFacts) => {
    setError(null);
    try {
      await save(facts);
    } catch (thrown) {
      const field = refusalOf(thrown)?.field ?? "";
      const message = WORDS[field];
      if (message === undefined) setError(errorMessage(thrown));
      else {
        form.setError(
          field as keyof EventValues,
          { message },
          { shouldFocus: true },
        );
      }
    }
  };
  return { run, error };
}
