import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useAccountFields } from "@/hooks/use-account-fields";
import { z } from "@/lib/schemas";
import { brokenPasswordRules } from "@convex/shared/passwords";

/** The forms' rules, from the same limits as the server's, in the reader's words. */
export function useAuthSchemas() {
  const t = useTranslations();
  const fields = useAccountFields();
  return useMemo(() => {
    const { name, email, code, password } = fields;
    const weak = { path: ["password"], error: t("errors.PASSWORD_WEAK") };

    return {
      signIn: z.object({ email, password }),
      signUp: z
        .object({ name, email, password })
        .check(
          z.refine(
            (form) =>
              brokenPasswordRules(form.password, [form.email, form.name])
                .length === 0,
            weak,
          ),
        ),
      reset: z.object({ email }),
      code: z.object({ code }),
      codeAndPassword: (personal: string[]) =>
        z
          .object({ code, password })
          .check(
            z.refine(
              (form) =>
                brokenPasswordRules(form.password, personal).length === 0,
              weak,
            ),
          ),
    };
  }, [t, fields]);
}
