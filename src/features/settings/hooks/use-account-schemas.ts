import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { normaliseEmail } from "@convex/shared/emailAddress";
import { brokenPasswordRules } from "@convex/shared/passwords";
import { useAccountFields } from "@/hooks/use-account-fields";
import { z } from "@/lib/schemas";

/** The rules of the account's forms, for the person with this address and name. */
export function useAccountSchemas({
  email: ownEmail,
  name,
}: {
  email: string;
  name: string;
}) {
  const t = useTranslations();
  const { email, code, password } = useAccountFields();
  return useMemo(() => {
    const newPassword = password.check(
      z.refine(
        (text) => brokenPasswordRules(text, [ownEmail, name]).length === 0,
        t("errors.PASSWORD_WEAK"),
      ),
    );
    const newEmail = email.check(
      z.refine(
        (text) => normaliseEmail(text) !== ownEmail,
        t("settings.account.sameEmail"),
      ),
    );
    return {
      changePassword: z.object({ password, newPassword }),
      setPassword: z.object({ newPassword }),
      changeEmail: z.object({ email: newEmail, password }),
      code: z.object({ code }),
    };
  }, [t, email, code, password, ownEmail, name]);
}
