import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { z } from "@/lib/schemas";
import { isEmailAddress } from "@convex/shared/emailAddress";
import { LIMITS } from "@convex/shared/limits";

const CODE = /^\d{8}$/;

/** The fields of every account form, by the server's limits, in the reader's words. */
export function useAccountFields() {
  const t = useTranslations();
  return useMemo(() => {
    const required = t("common.required");
    const tooLong = (limit: number) => t("common.tooLong", { limit });
    return {
      name: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, required),
          z.maxLength(LIMITS.line, tooLong(LIMITS.line)),
        ),
      email: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, required),
          z.maxLength(LIMITS.email, tooLong(LIMITS.email)),
          z.refine(isEmailAddress, t("auth.invalidEmail")),
        ),
      code: z.pipe(
        z.pipe(
          z.string(),
          z.transform((text) => text.replace(/\s/g, "")),
        ),
        z.string().check(z.regex(CODE, t("auth.invalidCode"))),
      ),
      password: z.string().check(z.minLength(1, required)),
    };
  }, [t]);
}
