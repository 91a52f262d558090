import { Field } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface ChoiceProps {
  /** A Checkbox, Radio or Switch root of the primitive library. */
  control: ReactNode;
  label: ReactNode;
  description?: ReactNode;
  /** The control stands behind the words instead of before them. */
  isTrailing?: boolean;
  className?: string;
}

/**
 * A control with words of its own, pressed anywhere on the row. It is a field
 * by itself, so that the name of a FieldGroup around it does not become its own.
 */
export function Choice({
  control,
  label,
  description,
  isTrailing = false,
  className,
}: ChoiceProps) {
  return (
    <Field.Root>
      <Field.Label
        className={cn(
          "flex min-h-touch cursor-pointer items-start gap-3 py-2 has-data-disabled:cursor-not-allowed has-data-disabled:text-quiet",
          isTrailing && "flex-row-reverse justify-between gap-4",
          className,
        )}
      >
        {control}
        <span className="min-w-0">
          {label}
          {description && (
            <Field.Description
              render={<span />}
              aria-hidden
              className="block max-w-measure text-sm text-quiet"
            >
              {description}
            </Field.Description>
          )}
        </span>
      </Field.Label>
    </Field.Root>
  );
}
