import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { OverlayClose } from "./dialog";
import { scrim } from "./styles";

export const Sheet = Base.Root;
export const SheetTrigger = Base.Trigger;
export const SheetClose = Base.Close;

interface SheetContentProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Stays in sight at the bottom edge. */
  footer?: ReactNode;
  className?: string;
}

/** From below on a phone, from the right on a wide screen. */
export function SheetContent({
  title,
  description,
  children,
  footer,
  className,
}: SheetContentProps) {
  return (
    <Base.Portal>
      <Base.Backdrop className={cn(scrim, "z-40")} />
      <Base.Popup
        className={cn(
          "fixed inset-x-0 bottom-0 z-40 flex max-h-[88dvh] flex-col rounded-t-md border-line bg-raised pb-[env(safe-area-inset-bottom)] shadow-float outline-hidden transition-[translate] duration-(--motion-slow) max-md:border-t max-md:data-ending-style:translate-y-full max-md:data-starting-style:translate-y-full md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:w-full md:max-w-sm md:rounded-none md:border-l md:data-ending-style:translate-x-full md:data-starting-style:translate-x-full",
          className,
        )}
      >
        <div className="border-b border-line px-6 py-4">
          <Base.Title className="pr-touch text-lg">{title}</Base.Title>
          {description && (
            <Base.Description className="text-sm text-quiet">
              {description}
            </Base.Description>
          )}
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-4">
          {children}
        </div>
        {footer && (
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">
            {footer}
          </div>
        )}
        <OverlayClose />
      </Base.Popup>
    </Base.Portal>
  );
}
