import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      {...props}
      className={cn(
        "inline-flex min-w-6 items-center justify-center rounded-sm border border-line px-1 font-text text-sm leading-heading",
        className,
      )}
    />
  );
}
