import { cva, type VariantProps } from "class-variance-authority";
import {
  useId,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from "react";
import { cn } from "@/lib/cn";
import { Spinner } from "./spinner";

export const buttonVariants = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-semibold whitespace-nowrap no-underline transition-colors select-none disabled:cursor-not-allowed aria-disabled:cursor-progress [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary:
          "border-transparent bg-accent text-paper hover:bg-accent-strong disabled:bg-sunken disabled:text-quiet",
        secondary:
          "border-edge bg-raised text-ink hover:border-quiet hover:bg-sunken disabled:border-line disabled:bg-transparent disabled:text-quiet",
        quiet:
          "border-transparent text-ink hover:bg-sunken disabled:bg-transparent disabled:text-quiet",
        accent:
          "border-transparent text-accent hover:bg-accent-soft hover:text-accent-strong disabled:bg-transparent disabled:text-quiet",
        danger:
          "border-transparent bg-danger text-paper hover:bg-danger-strong disabled:bg-sunken disabled:text-quiet",
      },
      size: {
        md: "min-h-touch px-4 text-base",
        sm: "min-h-compact px-3 text-sm pointer-coarse:min-h-touch",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonLook = VariantProps<typeof buttonVariants>;

export interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Keeps the focus, says it is busy, and ignores presses. */
  isLoading?: boolean;
  /** What the button says meanwhile; by default its own words. */
  loadingLabel?: ReactNode;
}

export function Button({
  variant,
  size,
  className,
  isLoading = false,
  loadingLabel,
  children,
  onClick,
  type = "button",
  ...props
}: ButtonProps) {
  const labelId = useId();
  const look = cn(buttonVariants({ variant, size }), className);
  if (!isLoading) {
    return (
      <button {...props} type={type} className={look} onClick={onClick}>
        {children}
      </button>
    );
  }
  // Not `disabled`: that would drop the focus. Some screen readers miss a change
  // of text inside a focused button, hence the explicit name.
  return (
    <button
      {...props}
      type={type}
      className={look}
      aria-disabled
      aria-busy
      aria-labelledby={labelId}
      onClick={ignore}
    >
      <Spinner />
      <span id={labelId}>{loadingLabel ?? children}</span>
    </button>
  );
}

function ignore(event: MouseEvent): void {
  event.preventDefault();
}
