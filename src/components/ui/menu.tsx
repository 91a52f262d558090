import { Menu as Base } from "@base-ui/react/menu";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";
import { popup, popupItem } from "./styles";

export const Menu = Base.Root;
/** `<MenuTrigger render={<Button>…</Button>} />` */
export const MenuTrigger = Base.Trigger;

export function MenuContent({
  children,
  align = "end",
  className,
}: {
  children: ReactNode;
  align?: "start" | "center" | "end";
  className?: string;
}) {
  return (
    <Base.Portal>
      <Base.Positioner
        sideOffset={6}
        align={align}
        className="z-40 outline-hidden"
      >
        <Base.Popup className={cn(popup, "min-w-[12rem]", className)}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

const itemLook = "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-quiet";

export function MenuItem({
  className,
  ...props
}: Omit<ComponentProps<typeof Base.Item>, "className"> & {
  className?: string;
}) {
  return (
    <Base.Item {...props} className={cn(popupItem, itemLook, className)} />
  );
}

/** With the router's own, unstyled Link: `render={<Link to="/profile" />}`. */
export function MenuLinkItem({
  className,
  ...props
}: Omit<ComponentProps<typeof Base.LinkItem>, "className"> & {
  className?: string;
}) {
  return (
    <Base.LinkItem
      {...props}
      closeOnClick
      className={cn(
        popupItem,
        itemLook,
        "font-normal text-ink no-underline hover:text-ink",
        className,
      )}
    />
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
