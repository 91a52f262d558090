import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Button, type ButtonProps } from "./button";
import { Tooltip } from "./tooltip";

interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label"> {
  /** Its name, for screen readers and in the tooltip. */
  label: string;
  /** A single-key shortcut, shown in the tooltip. */
  shortcut?: string;
  children: ReactNode;
}

export function IconButton({
  label,
  shortcut,
  className,
  variant = "quiet",
  size = "md",
  children,
  ...props
}: IconButtonProps) {
  const square = size === "sm" ? "w-compact pointer-coarse:w-touch" : "w-touch";
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Button
        {...props}
        variant={variant}
        size={size}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        className={cn("px-0 [&_svg]:size-[1.25rem]", square, className)}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
