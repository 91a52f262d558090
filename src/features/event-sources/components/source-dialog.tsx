import { useTranslations } from "use-intl";
import type { Id } from "@convex/_generated/dataModel";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SourceForm } from "../forms/source-form";
import type { Source } from "../types";

interface SourceDialogProps {
  orgId: Id<"organisations">;
  /** Absent: a new one. */
  source?: Source;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export function SourceDialog({
  orgId,
  source,
  isOpen,
  onOpenChange,
}: SourceDialogProps) {
  const t = useTranslations("eventSources.form");
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent
        title={
          source === undefined
            ? t("addTitle")
            : t("editTitle", { label: source.label })
        }
        className="max-w-lg"
      >
        <SourceForm
          orgId={orgId}
          source={source}
          onClose={() => onOpenChange(false)}
        />
      </DialogContent>
    </Dialog>
  );
}
