import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface ProgressLineProps {
  /** The sentence that says what is happening; also the bar's name. */
  label: string;
  /** Absent while the end is unknown: the line then drifts. */
  value?: number;
  max?: number;
  /** Beside the sentence: usually Cancel. */
  action?: ReactNode;
  className?: string;
}

/** A hairline that fills, with a sentence under it. Announcing is the caller's. */
export function ProgressLine({
  label,
  value,
  max = 1,
  action,
  className,
}: ProgressLineProps) {
  const share =
    value === undefined || max <= 0
      ? undefined
      : Math.min(1, Math.max(0, value / max));
  return (
    <div className={cn("flex flex-col gap-2", className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={
          share === undefined ? undefined : Math.round(share * 100)
        }
        className="h-[3px] overflow-hidden rounded-full bg-line"
      >
        <div
          className={cn(
            "h-full origin-left rounded-full bg-accent",
            share === undefined
              ? "w-1/4 animate-drift"
              : "transition-transform duration-(--motion-slow)",
          )}
          style={
            share === undefined ? undefined : { transform: `scaleX(${share})` }
          }
        />
      </div>
      <div className="flex min-h-compact items-start justify-between gap-4">
        <p className="min-w-0 flex-1 py-1 text-quiet tabular-nums">{label}</p>
        {action}
      </div>
    </div>
  );
}
