import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const noticeVariants = cva("flex gap-3 rounded-md border bg-raised p-4", {
  variants: {
    tone: {
      info: "border-line",
      success: "border-line",
      warning: "border-warm",
      danger: "border-danger",
    },
  },
  defaultVariants: { tone: "info" },
});

const ICON = {
  info: <Info aria-hidden className="text-accent" />,
  success: <CircleCheck aria-hidden className="text-accent" />,
  warning: <TriangleAlert aria-hidden className="text-warm" />,
  danger: <CircleAlert aria-hidden className="text-danger" />,
};

interface NoticeProps extends VariantProps<typeof noticeVariants> {
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** "alert" where it appears in answer to what the person just did. */
  role?: "status" | "alert" | "note";
  className?: string;
}

export function Notice({
  tone,
  title,
  children,
  action,
  role = "note",
  className,
}: NoticeProps) {
  return (
    <div role={role} className={cn(noticeVariants({ tone }), className)}>
      <div className="mt-[0.2rem] shrink-0 [&_svg]:size-[1.125rem]">
        {ICON[tone ?? "info"]}
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 max-w-measure">
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
        {action}
      </div>
    </div>
  );
}
