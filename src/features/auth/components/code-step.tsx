import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { toasts } from "@/lib/toasts";

interface CodeStepProps {
  email: string;
  onSendAgain: () => Promise<boolean>;
  onOtherAddress: () => void;
  /** The form that takes the code. */
  children: ReactNode;
}

/** Around every form that waits for a code: where it went, and the ways out. */
export function CodeStep({
  email,
  onSendAgain,
  onOtherAddress,
  children,
}: CodeStepProps) {
  const t = useTranslations("auth");
  const sendAgain = async () => {
    if (await onSendAgain()) toasts.show(t("sentAgain"));
  };
  return (
    <div className="max-w-sm">
      <PageHeader title={t("codeTitle")} lede={t("codeLede", { email })} />
      {children}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="accent" size="sm" onClick={() => void sendAgain()}>
          {t("sendAgain")}
        </Button>
        <Button variant="accent" size="sm" onClick={onOtherAddress}>
          {t("otherAddress")}
        </Button>
      </div>
    </div>
  );
}
