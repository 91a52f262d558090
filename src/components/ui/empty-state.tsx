import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface EmptyStateProps {
  title: string;
  /** What would be here, and what brings it. */
  children?: ReactNode;
  /** The one button. */
  action?: ReactNode;
  icon?: ReactNode;
  className?: string;
}

export function EmptyState({
  title,
  children,
  action,
  icon,
  className,
}: EmptyStateProps) {
  return (
    <div
      className={cn(
        "flex flex-col items-start gap-3 border-y border-line py-10",
        className,
      )}
    >
      {icon && (
        <div aria-hidden className="text-quiet [&_svg]:size-6">
          {icon}
        </div>
      )}
      <h2 className="text-xl">{title}</h2>
      {children && <div className="max-w-measure text-quiet">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
