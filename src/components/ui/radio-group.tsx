import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Choice } from "./choice";

interface RadioOption<V extends string> {
  value: V;
  label: ReactNode;
  description?: ReactNode;
}

interface RadioGroupProps<V extends string> {
  options: readonly RadioOption<V>[];
  value: V | null;
  onValueChange: (value: V) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
  /** Where no FieldGroup names it. */
  "aria-label"?: string;
  "aria-labelledby"?: string;
}

/** One of a few, all in sight. Put it inside a FieldGroup. */
export function RadioGroup<V extends string>({
  options,
  onValueChange,
  className,
  ...props
}: RadioGroupProps<V>) {
  return (
    <Base
      {...props}
      onValueChange={(value) => onValueChange(value as V)}
      className={cn("flex flex-col", className)}
    >
      {options.map((option) => (
        <Choice
          key={option.value}
          label={option.label}
          description={option.description}
          control={
            <Radio.Root
              value={option.value}
              className="mt-[0.125rem] flex size-[1.25rem] shrink-0 items-center justify-center rounded-full border border-edge bg-raised transition-colors data-checked:border-accent data-disabled:border-line data-disabled:bg-sunken"
            >
              <Radio.Indicator className="size-[0.625rem] rounded-full bg-accent" />
            </Radio.Root>
          }
        />
      ))}
    </Base>
  );
}
