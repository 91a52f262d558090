import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import { VisuallyHidden } from "./visually-hidden";

/** A grey shape of what will be here; give it the size of that. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={cn("h-4 w-full rounded-sm bg-sunken", className)}
    />
  );
}

/** Around skeletons: shows them after 150 ms, so that fast answers never flash. */
export function SkeletonGroup({
  children,
  className,
}: {
  children: ReactNode;
  className?: string;
}) {
  const t = useTranslations("common");
  return (
    <div role="status" className={cn("animate-late", className)}>
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {children}
    </div>
  );
}

export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          key={line}
          className={line === lines - 1 ? "w-2/3" : undefined}
        />
      ))}
    </div>
  );
}
