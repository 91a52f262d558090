import { useState, type ReactElement } from "react";
import { Button } from "./button";
import { Dialog, DialogContent, DialogTrigger } from "./dialog";

interface ConfirmDialogProps {
  /** What opens it. */
  trigger: ReactElement;
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  /** "danger": what is lost cannot be had back. */
  tone?: "primary" | "danger";
  onConfirm: () => Promise<unknown>;
}

/** Asks before what nothing could undo; anything else is done at once, with an undo. */
export function ConfirmDialog({
  trigger,
  title,
  text,
  confirm,
  cancel,
  tone = "primary",
  onConfirm,
}: ConfirmDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const act = async () => {
    setIsBusy(true);
    await onConfirm();
    setIsBusy(false);
    setIsOpen(false);
  };
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger render={trigger} />
      <DialogContent
        title={title}
        description={text}
        footer={
          <>
            <Button onClick={() => setIsOpen(false)}>{cancel}</Button>
            <Button
              variant={tone}
              isLoading={isBusy}
              onClick={() => void act()}
            >
              {confirm}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
