import { useTranslations } from "use-intl";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { EventForm } from "../forms/event-form";
import type { EventFacts } from "../types";

interface EventSheetProps {
  /** What the form begins with; null while it is shut. */
  facts: EventFacts | null;
  onClose: () => void;
  onMake: (facts: EventFacts) => Promise<void>;
}

/** A new event, from nothing or from another. */
export function EventSheet({ facts, onClose, onMake }: EventSheetProps) {
  const t = useTranslations("events.form");
  return (
    <Sheet
      open={facts !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <SheetContent title={t("newTitle")} className="md:max-w-md">
        {facts && (
          <EventForm
            facts={facts}
            action={t("make")}
            save={onMake}
            onCancel={onClose}
          />
        )}
      </SheetContent>
    </Sheet>
  );
}
