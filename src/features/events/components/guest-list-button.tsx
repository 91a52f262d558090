import { useState } from "react";
import { useTranslations } from "use-intl";
import { FileDrop } from "@/components/entities/file-drop";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { useGuestFile } from "../hooks/use-guest-file";
import { useNoteGuests } from "../hooks/use-note-guests";
import type { RosterOf } from "../hooks/use-send-marks";
import { GuestListPreview } from "./guest-list-preview";

/** Opens a dialog in which a guest list of Luma is read, looked through and noted. */
export function GuestListButton(event: RosterOf) {
  const t = useTranslations("guestList");
  const [isOpen, setIsOpen] = useState(false);
  const noting = useNoteGuests(event);
  const setOpenUnlessBusy = (next: boolean) => {
    if (noting.isBusy) return;
    if (next) noting.reset();
    setIsOpen(next);
  };
  return (
    <Dialog open={isOpen} onOpenChange={setOpenUnlessBusy}>
      <div className="flex justify-end pt-2">
        <DialogTrigger
          render={
            <Button variant="quiet" size="sm">
              {t("open")}
            </Button>
          }
        />
      </div>
      <DialogContent title={t("open")} className="max-w-lg">
        <GuestListDesk
          event={event}
          noting={noting}
          onDone={() => setIsOpen(false)}
        />
      </DialogContent>
    </Dialog>
  );
}

interface GuestListDeskProps {
  event: RosterOf;
  noting: ReturnType<typeof useNoteGuests>;
  onDone: () => void;
}

/** Of one opening of the dialog: a file that was looked at is forgotten with it. */
function GuestListDesk({ event, noting, onDone }: GuestListDeskProps) {
  const t = useTranslations("guestList");
  const { file, failure, isReading, read, drop } = useGuestFile();
  if (file !== null) {
    return (
      <GuestListPreview
        event={event}
        file={file}
        noting={noting}
        onDrop={() => {
          noting.reset();
          drop();
        }}
        onDone={onDone}
      />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-measure text-quiet">{t("lede")}</p>
      <FileDrop
        isReading={isReading}
        failure={failure}
        onFile={(picked) => void read(picked)}
      >
        {t("what")}
      </FileDrop>
    </div>
  );
}
