import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "@convex/shared/limits";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** Counting down from the start would be noise. */
const SHOW_BELOW = 400;

interface CountedTextareaProps {
  label: ReactNode;
  isLabelHidden?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  value: string;
  onValueChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  limit?: number;
}

/** A few paragraphs, with what is left once it is little. */
export function CountedTextarea({
  label,
  isLabelHidden,
  description,
  error,
  value,
  onValueChange,
  rows = 4,
  limit = LIMITS.paragraph,
  ...props
}: CountedTextareaProps) {
  const t = useTranslations("common");
  const left = limit - value.length;
  return (
    <div>
      <Field
        label={label}
        isLabelHidden={isLabelHidden}
        description={description}
        error={error}
      >
        <Textarea
          {...props}
          rows={rows}
          className="min-h-[7rem]"
          value={value}
          maxLength={Math.max(limit, value.length)}
          onChange={(event) => onValueChange(event.target.value)}
        />
      </Field>
      {left < SHOW_BELOW && (
        <p className="mt-1 text-right text-sm text-quiet tabular-nums">
          {t("charactersLeft", { count: left })}
        </p>
      )}
    </div>
  );
}
