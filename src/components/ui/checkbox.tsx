import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Choice } from "./choice";

interface CheckboxProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onCheckedChange: (isChecked: boolean) => void;
  isIndeterminate?: boolean;
  name?: string;
  disabled?: boolean;
  className?: string;
}

/** Brings its own label: no Field around a single one, FieldGroup around several. */
export function Checkbox({
  label,
  description,
  isIndeterminate,
  className,
  onCheckedChange,
  ...props
}: CheckboxProps) {
  return (
    <Choice
      label={label}
      description={description}
      className={className}
      control={
        <Base.Root
          {...props}
          indeterminate={isIndeterminate}
          onCheckedChange={(isChecked) => onCheckedChange(isChecked)}
          className="mt-[0.125rem] flex size-[1.25rem] shrink-0 items-center justify-center rounded-sm border border-edge bg-raised text-paper transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:border-line data-disabled:bg-sunken data-disabled:text-quiet data-indeterminate:border-accent data-indeterminate:bg-accent"
        >
          <Base.Indicator>
            {isIndeterminate ? (
              <Minus aria-hidden className="size-4" strokeWidth={3} />
            ) : (
              <Check aria-hidden className="size-4" strokeWidth={3} />
            )}
          </Base.Indicator>
        </Base.Root>
      }
    />
  );
}
