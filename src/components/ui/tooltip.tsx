import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Kbd } from "./kbd";

/** Only for a pointer that rests; passing over says nothing. */
const DELAY_MS = 500;

interface TooltipProps {
  label: string;
  shortcut?: string;
  /** One focusable element; the tooltip repeats its name, so it must have one. */
  children: ReactElement;
}

/** A name for what has no words. Touch screens never see it: put nothing else in. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger delay={DELAY_MS} render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="flex items-center gap-2 rounded-sm bg-ink px-2 py-1 text-sm text-paper transition-opacity data-ending-style:opacity-0 data-instant:duration-0 data-starting-style:opacity-0">
            {label}
            {shortcut && <Kbd className="border-current">{shortcut}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
