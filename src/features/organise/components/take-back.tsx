import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

interface TakeBackProps {
  name: string;
  onConfirm: () => Promise<void>;
}

/** Asks first: the address is forgotten, so that nothing could undo it. */
export function TakeBack({ name, onConfirm }: TakeBackProps) {
  const t = useTranslations("organise.invitations.list");
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={t("revokeNamed", { name })}>
          {t("revoke")}
        </Button>
      }
      title={t("confirmTitle", { name })}
      text={t("confirmText")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      tone="danger"
      onConfirm={onConfirm}
    />
  );
}
