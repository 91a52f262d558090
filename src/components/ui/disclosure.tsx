import { Collapsible } from "@base-ui/react/collapsible";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  isInitiallyOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  className?: string;
}

export function Disclosure({
  summary,
  children,
  isOpen,
  isInitiallyOpen,
  onOpenChange,
  className,
}: DisclosureProps) {
  return (
    <Collapsible.Root
      open={isOpen}
      defaultOpen={isInitiallyOpen}
      onOpenChange={(open) => onOpenChange?.(open)}
      className={className}
    >
      <Collapsible.Trigger className="group flex min-h-touch w-full items-center gap-2 rounded-sm text-left hover:text-accent">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-quiet transition-transform group-data-panel-open:rotate-90"
        />
        <span className="min-w-0 flex-1">{summary}</span>
      </Collapsible.Trigger>
      <Collapsible.Panel
        className={cn(
          "h-(--collapsible-panel-height) overflow-hidden pl-6 transition-[height] duration-(--motion-calm) data-ending-style:h-0 data-starting-style:h-0",
        )}
      >
        <div className="pb-3">{children}</div>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
