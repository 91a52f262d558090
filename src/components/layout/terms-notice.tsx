import { useMutation, useQuery } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { TERMS_VERSION } from "@convex/shared/terms";
import { termsLinks } from "@/components/entities/terms-links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useErrorMessage } from "@/hooks/use-error-message";

/** Asks a member who has not agreed to the terms in force; takes nothing away meanwhile. */
export function TermsNotice() {
  const t = useTranslations("legal.agree");
  const me = useQuery(api.account.queries.getMe);
  const agree = useMutation(api.account.mutations.agreeToTerms);
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<string | null>(null);
  if (!me?.mustAgreeToTerms) return null;
  const onAgree = () =>
    agree({ version: TERMS_VERSION }).catch((thrown: unknown) =>
      setError(errorMessage(thrown)),
    );
  return (
    <aside aria-label={t("label")} className="mb-6">
      <Notice
        action={<Button onClick={() => void onAgree()}>{t("action")}</Button>}
      >
        <p>{t.rich("text", termsLinks)}</p>
        {error && (
          <p role="alert" className="text-danger">
            {error}
          </p>
        )}
      </Notice>
    </aside>
  );
}
