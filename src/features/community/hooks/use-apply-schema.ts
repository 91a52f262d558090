import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { z } from "@/lib/schemas";

/** The rules of the form, as the server has them. */
export function useApplySchema() {
  const t = useTranslations("common");
  return useMemo(() => {
    const upTo = (limit: number) =>
      z.string().check(z.maxLength(limit, t("tooLong", { limit })));
    const required = (limit: number) =>
      upTo(limit).check(z.refine((text) => text.trim() !== "", t("required")));
    return z.object({
      name: required(LIMITS.line),
      purpose: required(LIMITS.answer),
      city: upTo(LIMITS.line),
      country: required(LIMITS.line),
      website: upTo(LIMITS.url),
      note: upTo(LIMITS.paragraph),
    });
  }, [t]);
}
