import { Tabs as Base } from "@base-ui/react/tabs";
import { useEffect, useRef, type ComponentProps } from "react";
import { cn } from "@/lib/cn";

export const Tabs = Base.Root;

export function TabsList({
  className,
  ...props
}: Omit<ComponentProps<typeof Base.List>, "className"> & {
  className?: string;
}) {
  const list = useActiveInSight();
  return (
    <Base.List
      {...props}
      ref={list}
      className={cn(
        "flex gap-4 overflow-x-auto border-b border-line [scrollbar-width:none]",
        className,
      )}
    />
  );
}

/**
 * On a narrow screen the chosen tab may lie beyond the edge. Sideways only: the
 * page stays. Looked at again when the tabs grow, as by counts that come later.
 */
function useActiveInSight() {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef<{ active: Element; width: number } | null>(null);
  useEffect(() => {
    const active = list.current?.querySelector("[data-active]");
    if (!list.current || !active) return;
    const width = list.current.scrollWidth;
    const { current: last } = shown;
    if (last?.active === active && last.width === width) return;
    shown.current = { active, width };
    const box = list.current.getBoundingClientRect();
    const { left, right } = active.getBoundingClientRect();
    const beyond =
      Math.max(0, right - box.right) || Math.min(0, left - box.left);
    if (beyond !== 0) list.current.scrollBy({ left: beyond });
  });
  return list;
}

export function Tab({
  className,
  ...props
}: Omit<ComponentProps<typeof Base.Tab>, "className"> & {
  className?: string;
}) {
  return (
    <Base.Tab
      {...props}
      className={cn(
        "-mb-px inline-flex min-h-touch min-w-touch shrink-0 items-center justify-center gap-2 border-b-2 border-transparent text-quiet transition-colors hover:text-ink focus-visible:-outline-offset-2 data-active:border-accent data-active:font-semibold data-active:text-ink",
        className,
      )}
    />
  );
}

export const TabsPanel = Base.Panel;
