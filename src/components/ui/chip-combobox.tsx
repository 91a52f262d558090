import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useLocale, useTranslations } from "use-intl";
import { cn } from "@/lib/cn";
import { searchIn } from "@/lib/option-search";
import { matchOrOwn, ownOption } from "@/lib/own-option";
import { ComboboxItem, ComboboxPopup, keepsOnEscape } from "./combobox";
import type { Option } from "./select";
import { control } from "./styles";

const SEPARATOR = /[,;\n]/;

/** `aliases` find an option that its label does not name. */
export interface ChipOption extends Option {
  aliases?: readonly string[];
}

interface ChipComboboxProps {
  /** What the list offers. A value that is not among them is its own label. */
  options: readonly ChipOption[];
  values: readonly string[];
  onValuesChange: (values: string[]) => void;
  onBlur?: () => void;
  /** Lets people add words of their own: Enter, a comma, or leaving the field. */
  allowsOwn?: boolean;
  /** How many fit; and how long one of your own may be. */
  limit?: number;
  ownMaxLength?: number;
  /** How many the list shows at once, where it is for typing in rather than reading through. */
  mostListed?: number;
  placeholder?: string;
  disabled?: boolean;
}

/** Several of many, as chips in the field, found by typing. */
export function ChipCombobox({
  options,
  values,
  onValuesChange,
  onBlur,
  allowsOwn = false,
  limit = Infinity,
  ownMaxLength = 60,
  mostListed = Infinity,
  placeholder,
  disabled,
}: ChipComboboxProps) {
  const t = useTranslations("common.combobox");
  const locale = useLocale();
  const [text, setText] = useState("");
  const highlighted = useRef<Option | undefined>(undefined);

  const optionOf = (value: string): Option =>
    options.find((option) => option.value === value) ?? { value, label: value };
  const chosen = values.map(optionOf);
  const isFull = values.length >= limit;
  const own = ownOption(text, options, values, ownMaxLength);
  const search = useMemo(() => searchIn(options), [options]);
  const found = isFull ? [] : search(text).slice(0, mostListed);
  const listed = found.map(({ option }): Option => option);

  const choose = (next: readonly Option[]) => {
    setText("");
    onValuesChange(next.slice(0, limit).map((option) => option.value));
  };
  const addOwn = (typed: string) => {
    const added = typed
      .split(SEPARATOR)
      .map((part) => matchOrOwn(part, options, ownMaxLength))
      .filter((value) => value !== "");
    choose([...new Set([...values, ...added])].map(optionOf));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!allowsOwn || highlighted.current || text.trim() === "") return;
    event.preventDefault();
    addOwn(text);
  };

  return (
    <Base.Root
      multiple
      items={options}
      filteredItems={!isFull && allowsOwn && own ? [...listed, own] : listed}
      value={chosen}
      onValueChange={(next: Option[], details) => {
        if (keepsOnEscape(details)) return;
        choose(next);
      }}
      isItemEqualToValue={(item: Option, other: Option) =>
        item.value === other.value
      }
      inputValue={text}
      onInputValueChange={(next, details) => {
        if (allowsOwn && SEPARATOR.test(next)) addOwn(next);
        else if (allowsOwn && isLeaving(details)) addOwn(text);
        else setText(next);
      }}
      onItemHighlighted={(item) => {
        highlighted.current = item;
      }}
      locale={locale}
      autoHighlight={!allowsOwn}
      disabled={disabled}
    >
      <Base.InputGroup
        className={cn(
          control,
          "flex min-h-touch cursor-text flex-wrap items-center px-2 py-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent",
        )}
      >
        <Base.Chips className="flex w-full flex-wrap items-center gap-1">
          {chosen.map((option) => (
            <Chip key={option.value} label={option.label} />
          ))}
          <Base.Input
            readOnly={isFull}
            placeholder={
              isFull ? t("full", { limit }) : values.length ? "" : placeholder
            }
            aria-description={
              values.length
                ? t("chosenHint", { count: values.length })
                : undefined
            }
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (allowsOwn && text.trim() !== "") addOwn(text);
              onBlur?.();
            }}
            className="h-compact min-w-[6rem] flex-1 pointer-coarse:h-touch bg-transparent px-1 text-base outline-hidden"
          />
        </Base.Chips>
      </Base.InputGroup>
      <ComboboxPopup emptyText={isFull ? t("full", { limit }) : t("empty")}>
        {(option: Option) => (
          <ComboboxItem key={option.value} value={option}>
            {option === own ? (
              t("add", { text: own.label })
            ) : (
              <OptionWords
                label={option.label}
                via={found.find((each) => each.option === option)?.via}
              />
            )}
          </ComboboxItem>
        )}
      </ComboboxPopup>
    </Base.Root>
  );
}

/** What it is called, and the name it was found by. */
function OptionWords({ label, via }: { label: string; via?: string }) {
  return (
    <>
      {label}
      {via !== undefined && (
        <span className="ml-2 text-sm text-quiet">{via}</span>
      )}
    </>
  );
}

function Chip({ label }: { label: string }) {
  const t = useTranslations("common");
  return (
    <Base.Chip
      aria-description={t("combobox.removeHint")}
      className="flex min-h-compact max-w-full items-center rounded-sm bg-accent-soft pointer-coarse:min-h-touch pl-2 text-sm font-medium text-accent-strong outline-hidden focus-within:outline-2 focus-within:outline-accent"
    >
      <span className="min-w-0 truncate">{label}</span>
      <Base.ChipRemove
        aria-label={t("removeNamed", { name: label })}
        className="flex size-compact shrink-0 items-center justify-center rounded-sm hover:text-ink pointer-coarse:size-touch"
      >
        <X aria-hidden className="size-4" />
      </Base.ChipRemove>
    </Base.Chip>
  );
}

/** The library empties the field when it is left; what stood there is kept as a chip. */
function isLeaving(details: Base.Root.ChangeEventDetails): boolean {
  const isEscape =
    details.event instanceof KeyboardEvent && details.event.key === "Escape";
  return details.reason === "input-clear" && !details.isItemPress && !isEscape;
}
