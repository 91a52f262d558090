import { useEffect, useRef, type ReactNode } from "react";

interface EvidenceColumnProps {
  title: string;
  /** The mark to bring into sight. */
  activeKey: string | null;
  children: ReactNode;
}

/** One side's text beside the requirements; scrolls by itself to the words in question. */
export function EvidenceColumn({
  title,
  activeKey,
  children,
}: EvidenceColumnProps) {
  const column = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = column.current;
    if (!box || activeKey === null) return;
    const mark = box.querySelector(`[data-mark="${activeKey}"]`);
    if (!mark) return;
    // Not scrollIntoView: that would move the page as well.
    const offset =
      mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({
      top: box.scrollTop + offset - box.clientHeight / 3,
      behavior: prefersStillness() ? "auto" : "smooth",
    });
  }, [activeKey]);

  return (
    <section
      ref={column}
      tabIndex={0}
      aria-label={title}
      className="sticky top-[calc(var(--strip)+var(--top-bar)+0.5rem)] max-h-[calc(100dvh-var(--strip)-var(--top-bar)-1.5rem)] overflow-y-auto overscroll-contain rounded-md border border-line bg-raised p-4 focus-visible:-outline-offset-2"
    >
      <h2 className="pb-3 text-lg">{title}</h2>
      {children}
    </section>
  );
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
