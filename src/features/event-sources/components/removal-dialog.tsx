import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";

interface RemovalDialogProps {
  label: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onRemove: (events: "keep" | "cancel") => Promise<void>;
}

/** Asks what becomes of the events; the removal itself can be undone. */
export function RemovalDialog({
  label,
  isOpen,
  onOpenChange,
  onRemove,
}: RemovalDialogProps) {
  const t = useTranslations("eventSources.removal");
  const [events, setEvents] = useState<"keep" | "cancel">("keep");
  const title = t("title", { label });
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent
        title={title}
        description={t("text")}
        footer={
          <Button
            variant="danger"
            onClick={() => {
              onOpenChange(false);
              void onRemove(events);
            }}
          >
            {t("confirm")}
          </Button>
        }
      >
        <RadioGroup
          aria-label={title}
          value={events}
          onValueChange={setEvents}
          options={[
            { value: "keep", label: t("keep"), description: t("keepHelp") },
            {
              value: "cancel",
              label: t("cancel"),
              description: t("cancelHelp"),
            },
          ]}
        />
      </DialogContent>
    </Dialog>
  );
}
