import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { toasts } from "@/lib/toasts";
import { ChangePasswordForm } from "../forms/change-password-form";
import { useSendFlow } from "../hooks/use-send-flow";
import type { AccountOwner } from "../types";

export function ChangePassword({ owner }: { owner: AccountOwner }) {
  const t = useTranslations("settings.account");
  const send = useSendFlow();
  const [isOpen, setIsOpen] = useState(false);

  const finish = () => {
    setIsOpen(false);
    toasts.show(t("passwordChanged"));
  };

  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger
        render={<Button size="sm">{t("changePassword")}</Button>}
      />
      <DialogContent
        title={t("changePassword")}
        description={t("changePasswordHelp")}
      >
        <ChangePasswordForm
          owner={owner}
          send={send}
          onDone={finish}
          onCancel={() => setIsOpen(false)}
        />
      </DialogContent>
    </Dialog>
  );
}
