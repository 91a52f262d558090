import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronsUpDown } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import type { Option } from "./select";
import { control, popup, popupItem } from "./styles";

interface ComboboxProps {
  options: readonly Option[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  onBlur?: () => void;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
}

/** One of many, found by typing; accents and case do not matter. */
export function Combobox({
  options,
  value,
  onValueChange,
  onBlur,
  placeholder,
  disabled,
  className,
}: ComboboxProps) {
  const t = useTranslations("common.combobox");
  const locale = useLocale();
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onInputValueChange={(_, details) => void keepsOnEscape(details)}
      onValueChange={(next: Option | null, details) => {
        if (keepsOnEscape(details)) return;
        onValueChange(next?.value ?? null);
      }}
      isItemEqualToValue={(item: Option, other: Option) =>
        item.value === other.value
      }
      locale={locale}
      autoHighlight
      disabled={disabled}
    >
      <Base.InputGroup className={cn("relative", className)}>
        <Base.Input
          onBlur={onBlur}
          placeholder={placeholder}
          className={cn(control, "min-h-touch pr-touch")}
        />
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-quiet"
        />
      </Base.InputGroup>
      <ComboboxPopup emptyText={t("empty")}>
        {(option: Option) => (
          <ComboboxItem key={option.value} value={option}>
            {option.label}
          </ComboboxItem>
        )}
      </ComboboxPopup>
    </Base.Root>
  );
}

/**
 * Over a closed list the library takes Escape for "clear everything", and what
 * saves itself would save that. Escape closes; it never throws away.
 */
export function keepsOnEscape(details: Base.Root.ChangeEventDetails): boolean {
  if (details.reason !== "escape-key") return false;
  details.cancel();
  return true;
}

export function ComboboxPopup({
  emptyText,
  children,
}: {
  emptyText: string;
  children: (option: Option) => React.ReactNode;
}) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-40 outline-hidden">
        <Base.Popup
          className={cn(
            popup,
            "max-h-[min(var(--available-height),22rem)] w-(--anchor-width) overflow-y-auto overscroll-contain",
          )}
        >
          <Base.Empty>
            <div className="px-3 py-2 text-sm text-quiet">{emptyText}</div>
          </Base.Empty>
          <Base.List>{children}</Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

export function ComboboxItem({
  value,
  children,
}: {
  value: Option;
  children: React.ReactNode;
}) {
  return (
    <Base.Item value={value} className={cn(popupItem, "justify-between")}>
      <span className="min-w-0 truncate">{children}</span>
      <Base.ItemIndicator className="text-accent">
        <Check aria-hidden className="size-4" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
