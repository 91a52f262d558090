import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import { control, popup, popupItem } from "./styles";

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

interface SelectProps<V extends string> {
  options: readonly Option<V>[];
  value: V | null;
  onValueChange: (value: V) => void;
  onBlur?: () => void;
  placeholder?: string;
  name?: string;
  disabled?: boolean;
  className?: string;
  /** Where no Field names it. */
  "aria-label"?: string;
}

/** One of a few. Past a dozen use Combobox; for two or three, RadioGroup. */
export function Select<V extends string>({
  options,
  value,
  onValueChange,
  onBlur,
  placeholder,
  name,
  disabled,
  className,
  "aria-label": ariaLabel,
}: SelectProps<V>) {
  const t = useTranslations("common");
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      name={name}
      disabled={disabled}
    >
      <Base.Trigger
        onBlur={onBlur}
        aria-label={ariaLabel}
        className={cn(
          control,
          "flex min-h-touch items-center justify-between gap-2 text-left select-none",
          className,
        )}
      >
        <Base.Value
          placeholder={placeholder ?? t("selectPlaceholder")}
          className="truncate data-placeholder:text-quiet"
        />
        <Base.Icon className="text-quiet">
          <ChevronsUpDown aria-hidden className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          sideOffset={4}
          alignItemWithTrigger={false}
          className="z-40 outline-hidden"
        >
          <Base.Popup
            className={cn(
              popup,
              "max-h-[min(var(--available-height),24rem)] min-w-(--anchor-width) overflow-y-auto overscroll-contain",
            )}
          >
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={cn(popupItem, "justify-between")}
                >
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator className="text-accent">
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
