import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { toasts } from "@/lib/toasts";
import { CodeForm } from "../forms/code-form";
import { SetPasswordForm } from "../forms/set-password-form";
import { useSendFlow } from "../hooks/use-send-flow";
import type { AccountOwner } from "../types";

/**
 * A first password comes with a proof of the address, as in signing up: a browser
 * left open must not be enough to plant one.
 */
export function SetPassword({ owner }: { owner: AccountOwner }) {
  const t = useTranslations("settings.account");
  const send = useSendFlow();
  const [isOpen, setIsOpen] = useState(false);
  const [password, setPassword] = useState<string | null>(null);

  const turn = (isNowOpen: boolean) => {
    setIsOpen(isNowOpen);
    setPassword(null);
  };
  const finish = () => {
    turn(false);
    toasts.show(t("passwordSet"));
  };

  return (
    <Dialog open={isOpen} onOpenChange={turn}>
      <DialogTrigger render={<Button size="sm">{t("setPassword")}</Button>} />
      <DialogContent
        title={t("setPassword")}
        description={
          password === null
            ? t("setPasswordHelp")
            : t("codeSent", { email: owner.email })
        }
      >
        {password === null ? (
          <SetPasswordForm
            owner={owner}
            send={send}
            onSent={setPassword}
            onCancel={() => turn(false)}
          />
        ) : (
          <CodeForm
            owner={owner}
            send={send}
            email={owner.email}
            params={{ flow: "email-verification", password }}
            action={t("setPassword")}
            onDone={finish}
            onCancel={() => turn(false)}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
