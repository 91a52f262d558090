import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { toasts } from "@/lib/toasts";
import { ChangeEmailForm } from "../forms/change-email-form";
import { CodeForm } from "../forms/code-form";
import { useSendFlow } from "../hooks/use-send-flow";
import type { AccountOwner } from "../types";

/** First the new address and the password, then the code that was sent there. */
export function ChangeEmail({ owner }: { owner: AccountOwner }) {
  const t = useTranslations("settings.account");
  const send = useSendFlow();
  const [isOpen, setIsOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);

  const turn = (isNowOpen: boolean) => {
    setIsOpen(isNowOpen);
    if (isNowOpen) setSentTo(null);
  };
  const finish = () => {
    turn(false);
    toasts.show(t("emailChanged"));
  };

  return (
    <Dialog open={isOpen} onOpenChange={turn}>
      <DialogTrigger render={<Button size="sm">{t("changeEmail")}</Button>} />
      <DialogContent
        title={t("changeEmail")}
        description={
          sentTo === null
            ? t("changeEmailHelp")
            : t("codeSent", { email: sentTo })
        }
      >
        {sentTo === null ? (
          <ChangeEmailForm
            owner={owner}
            send={send}
            onSent={setSentTo}
            onCancel={() => turn(false)}
          />
        ) : (
          <CodeForm
            owner={owner}
            send={send}
            email={sentTo}
            params={{ flow: "email-change-verification" }}
            action={t("changeEmail")}
            onDone={finish}
            onCancel={() => turn(false)}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
