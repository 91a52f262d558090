import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface ExceptionProps {
  icon: ReactNode;
  tone?: "danger" | "plain";
  /** Why it matters, or what helps. */
  text: string;
  /** A link in words. */
  children: ReactNode;
}

export function Exception({
  icon,
  tone = "plain",
  text,
  children,
}: ExceptionProps) {
  return (
    <li className="flex gap-3 py-3">
      <span
        aria-hidden
        className={cn(
          "mt-1 shrink-0 [&_svg]:size-4",
          tone === "danger" ? "text-danger" : "text-warm",
        )}
      >
        {icon}
      </span>
      <div className="min-w-0">
        <p className="font-semibold wrap-break-word [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center pointer-coarse:[&_a]:min-h-touch">
          {children}
        </p>
        <p className="max-w-measure text-sm text-quiet">{text}</p>
      </div>
    </li>
  );
}
