import { useMutation } from "convex/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { useErrorMessage } from "@/hooks/use-error-message";

export function ConsentSwitch({ hasConsent }: { hasConsent: boolean }) {
  const t = useTranslations("settings");
  const errorMessage = useErrorMessage();
  const setConsent = useMutation(api.account.mutations.setMatchingConsent);
  const [pending, setPending] = useState<boolean | null>(null);
  const [error, setError] = useState<string | null>(null);

  const change = async (isGiven: boolean) => {
    setPending(isGiven);
    setError(null);
    try {
      await setConsent({ isGiven });
    } catch (thrown) {
      setError(errorMessage(thrown));
    }
    setPending(null);
  };

  return (
    <>
      <Switch
        label={t("consent")}
        description={t("consentHelp")}
        checked={pending ?? hasConsent}
        onCheckedChange={(isGiven) => void change(isGiven)}
      />
      {error && (
        <Notice tone="danger" role="alert" className="mt-3">
          {error}
        </Notice>
      )}
    </>
  );
}
