import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import { scrim } from "./styles";

export const Dialog = Base.Root;
export const DialogTrigger = Base.Trigger;
export const DialogClose = Base.Close;

interface DialogContentProps {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the safe one first. */
  footer?: ReactNode;
  className?: string;
}

export function DialogContent({
  title,
  description,
  children,
  footer,
  className,
}: DialogContentProps) {
  return (
    <Base.Portal>
      <Base.Backdrop className={cn(scrim, "z-40")} />
      <Base.Viewport className="fixed inset-0 z-40 grid grid-cols-[minmax(0,1fr)] place-items-center overflow-y-auto p-4">
        <Base.Popup
          className={cn(
            "relative w-full max-w-md rounded-md border border-line bg-raised p-6 shadow-float outline-hidden transition-[opacity,scale] duration-(--motion-calm) data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0",
            className,
          )}
        >
          <Base.Title className="pr-touch text-lg">{title}</Base.Title>
          {description && (
            <Base.Description className="mt-2 text-quiet">
              {description}
            </Base.Description>
          )}
          {children && <div className="mt-4">{children}</div>}
          {footer && (
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              {footer}
            </div>
          )}
          <OverlayClose />
        </Base.Popup>
      </Base.Viewport>
    </Base.Portal>
  );
}

/** The cross in the corner of a dialog or sheet. */
export function OverlayClose() {
  const t = useTranslations("common");
  return (
    <Base.Close
      aria-label={t("close")}
      className="absolute top-2 right-2 inline-flex size-touch items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </Base.Close>
  );
}
