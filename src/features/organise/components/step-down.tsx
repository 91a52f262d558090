import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** Asks first: it closes the page it is pressed on, and only somebody else can undo it. */
export function StepDown({ onConfirm }: { onConfirm: () => Promise<void> }) {
  const t = useTranslations("organise.settings.admins");
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{t("stepDown")}</Button>}
      title={t("stepDownTitle")}
      text={t("stepDownText")}
      confirm={t("stepDown")}
      cancel={t("stay")}
      onConfirm={onConfirm}
    />
  );
}
