import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";

/** Asks first: it closes the page it is pressed on, and only somebody else can undo it. */
export function StepDown({ onConfirm }: { onConfirm: () => Promise<void> }) {
  const t = useTranslations("organise.settings.admins");
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
      <DialogTrigger render={<Button size="sm">{t("stepDown")}</Button>} />
      <DialogContent
        title={t("stepDownTitle")}
        description={t("stepDownText")}
        footer={
          <>
            <Button onClick={() => setIsOpen(false)}>{t("stay")}</Button>
            <Button
              variant="primary"
              isLoading={isBusy}
              onClick={() => void confirm()}
            >
              {t("stepDown")}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
