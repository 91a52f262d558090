import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** For a thing among things. Page sections are divided by hairlines instead. */
export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      {...props}
      className={cn("rounded-md border border-line bg-raised p-6", className)}
    />
  );
}
