import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface Segment<V extends string> {
  value: V;
  label: ReactNode;
  icon?: ReactNode;
}

interface SegmentedControlProps<V extends string> {
  label: string;
  segments: readonly Segment<V>[];
  value: V;
  onValueChange: (value: V) => void;
  className?: string;
}

/** One of two to four, side by side; a radio group to the keyboard. */
export function SegmentedControl<V extends string>({
  label,
  segments,
  value,
  onValueChange,
  className,
}: SegmentedControlProps<V>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as V)}
      className={cn(
        "inline-flex rounded-md border border-line bg-sunken p-px",
        className,
      )}
    >
      {segments.map((segment) => (
        <Radio.Root
          key={segment.value}
          value={segment.value}
          className="inline-flex min-h-touch flex-1 cursor-pointer items-center justify-center gap-2 rounded-md border border-transparent px-3 text-sm whitespace-nowrap text-quiet transition-colors select-none hover:text-ink data-checked:border-edge data-checked:bg-raised data-checked:font-semibold data-checked:text-ink [&_svg]:size-4"
        >
          {segment.icon}
          {segment.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
