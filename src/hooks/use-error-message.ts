import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { refusalOf } from "@convex/shared/errors";
import { useFormat } from "./use-format";

/** Words any thrown thing for the person in front of the screen, by its code. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations("errors");
  const { relative } = useFormat();

  return useCallback(
    (error: unknown) => {
      const refusal = refusalOf(error);
      if (!refusal) return t(navigator.onLine ? "unknown" : "network");
      const message = t(refusal.code);
      if (!refusal.retryAfterMs) return message;
      const when = relative(Date.now() + refusal.retryAfterMs);
      return `${message} ${t("retryIn", { when })}`;
    },
    [t, relative],
  );
}
