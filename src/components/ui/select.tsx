import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
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
      <Choices options={options} />
    </Base.Root>
  );
}

interface SentenceOption<V extends string> extends Option<V> {
  /** Under its label in the list. */
  description: string;
  /** What stands on the page once it is chosen, in place of the label. */
  sentence: ReactNode;
}

interface SentenceSelectProps<V extends string> {
  options: readonly SentenceOption<V>[];
  value: V;
  onValueChange: (value: V) => void;
  "aria-label": string;
}

/** A choice that reads as a sentence of the page until it is pressed. */
export function SentenceSelect<V extends string>({
  options,
  value,
  onValueChange,
  "aria-label": ariaLabel,
}: SentenceSelectProps<V>) {
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
    >
      <Base.Trigger
        aria-label={ariaLabel}
        className="group -mx-1 inline-flex min-h-touch max-w-full items-center gap-2 rounded-sm px-1 text-left text-sm text-quiet transition-colors select-none hover:text-ink"
      >
        <Base.Value>
          {(chosen: V) =>
            options.find((option) => option.value === chosen)?.sentence
          }
        </Base.Value>
        <Base.Icon>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0" />
        </Base.Icon>
      </Base.Trigger>
      <Choices options={options} className="max-w-[20rem]" />
    </Base.Root>
  );
}

interface ChoicesProps {
  options: readonly (Option & { description?: string })[];
  className?: string;
}

function Choices({ options, className }: ChoicesProps) {
  return (
    <Base.Portal>
      <Base.Positioner
        sideOffset={4}
        align="start"
        alignItemWithTrigger={false}
        className="z-40 outline-hidden"
      >
        <Base.Popup
          className={cn(
            popup,
            "max-h-[min(var(--available-height),24rem)] min-w-(--anchor-width) overflow-y-auto overscroll-contain",
            className,
          )}
        >
          <Base.List>
            {options.map(({ value, label, description }) => (
              <Base.Item
                key={value}
                value={value}
                className={cn(popupItem, "justify-between")}
              >
                <span className="min-w-0">
                  <Base.ItemText>{label}</Base.ItemText>
                  {description && (
                    <span className="block text-sm text-quiet">
                      {description}
                    </span>
                  )}
                </span>
                <Base.ItemIndicator className="text-accent">
                  <Check aria-hidden className="size-4" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
