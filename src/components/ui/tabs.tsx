import { Tabs as Base } from "@base-ui/react/tabs";
import type { ComponentProps } from "react";
import { useActiveInSight } from "@/hooks/use-active-in-sight";
import { cn } from "@/lib/cn";

export const Tabs = Base.Root;

export function TabsList({
  className,
  ...props
}: Omit<ComponentProps<typeof Base.List>, "className"> & {
  className?: string;
}) {
  const list = useActiveInSight<HTMLDivElement>("[data-active]");
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
