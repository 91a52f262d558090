import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { z } from "@/lib/schemas";

/** The public face, by the server's limits, in the reader's words. */
export function useFaceSchema() {
  const t = useTranslations();
  return useMemo(() => {
    const required = t("common.required");
    const bounded = (limit: number) =>
      z.maxLength(limit, t("common.tooLong", { limit }));
    const text = (limit: number) => z.string().check(z.trim(), bounded(limit));
    const requiredText = (limit: number) =>
      z.string().check(z.trim(), z.minLength(1, required), bounded(limit));
    return z.object({
      name: requiredText(LIMITS.line),
      purpose: requiredText(LIMITS.answer),
      city: text(LIMITS.line),
      country: z.string().check(z.minLength(1, required)),
      website: text(LIMITS.url),
    });
  }, [t]);
}
