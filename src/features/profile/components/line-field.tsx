import type { ReactNode } from "react";
import { LIMITS } from "@convex/shared/limits";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface LineFieldProps {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  value: string;
  onValueChange: (value: string) => void;
  onBlur?: () => void;
  limit?: number;
  autoComplete?: string;
}

/** One line of text, as long as the server takes. */
export function LineField({
  label,
  description,
  error,
  value,
  onValueChange,
  limit = LIMITS.line,
  ...props
}: LineFieldProps) {
  return (
    <Field label={label} description={description} error={error}>
      <Input
        {...props}
        value={value}
        maxLength={limit}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </Field>
  );
}
