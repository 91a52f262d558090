import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { MyOrg } from "@/hooks/use-my-orgs";
import { toasts } from "@/lib/toasts";
import type { RunEvent } from "../types";

interface CancelEventProps {
  org: MyOrg;
  event: RunEvent;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** People are told at once, so that there is no undo: it is asked, with who is told. */
export function CancelEvent(props: CancelEventProps) {
  const { org, event, isOpen, onOpenChange } = props;
  const t = useTranslations("events.runOne");
  const errorMessage = useErrorMessage();
  const cancel = useMutation(api.events.mutations.cancel);
  const { eventId, title, counts } = event;
  const count = counts.going + counts.maybe + counts.waiting;
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent
        title={t("cancelTitle", { title })}
        description={t("cancelText", { count })}
        footer={
          <>
            <Button onClick={() => onOpenChange(false)}>
              {t("cancelKeep")}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                onOpenChange(false);
                void cancel({ orgId: org.orgId, eventId }).then(
                  () => toasts.show(t("cancelled")),
                  (error: unknown) => toasts.showError(errorMessage(error)),
                );
              }}
            >
              {t("cancel")}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
