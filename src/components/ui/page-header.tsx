import { useEffect, useRef, type ReactNode } from "react";
import { useDocumentTitle } from "@/hooks/use-document-title";
import { claimHeadingFocus } from "@/lib/navigation-focus";
import { cn } from "@/lib/cn";

interface PageHeaderProps {
  /** The page's one h1, and the browser tab's title unless that differs. */
  title: string;
  documentTitle?: string;
  /** One sentence under it. */
  lede?: ReactNode;
  /** Above it: where this belongs, a way back. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** Render it in every state of a page, loading too: the focus goes to it. */
export function PageHeader({
  title,
  documentTitle,
  lede,
  eyebrow,
  actions,
  className,
}: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(documentTitle ?? title);
  useEffect(() => {
    if (heading.current) claimHeadingFocus(heading.current);
  }, []);

  return (
    <header
      className={cn(
        "flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pb-6",
        className,
      )}
    >
      <div className="min-w-0">
        {eyebrow && <div className="mb-2 text-sm text-quiet">{eyebrow}</div>}
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-xl wrap-break-word sm:text-2xl"
        >
          {title}
        </h1>
        {lede && (
          <div className="mt-2 max-w-measure text-base text-quiet sm:text-lg">
            {lede}
          </div>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
