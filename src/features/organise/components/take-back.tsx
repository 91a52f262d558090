import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";

interface TakeBackProps {
  name: string;
  onConfirm: () => Promise<void>;
}

/** Asks first: the address is forgotten, so that nothing could undo it. */
export function TakeBack({ name, onConfirm }: TakeBackProps) {
  const t = useTranslations("organise.invitations.list");
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    await onConfirm();
    setIsBusy(false);
    setIsOpen(false);
  };
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger
        render={
          <Button size="sm" aria-label={t("revokeNamed", { name })}>
            {t("revoke")}
          </Button>
        }
      />
      <DialogContent
        title={t("confirmTitle", { name })}
        description={t("confirmText")}
        footer={
          <>
            <Button onClick={() => setIsOpen(false)}>{t("cancel")}</Button>
            <Button
              variant="danger"
              isLoading={isBusy}
              onClick={() => void confirm()}
            >
              {t("confirm")}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
