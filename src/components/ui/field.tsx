import { Field as Base } from "@base-ui/react/field";
import { Fieldset } from "@base-ui/react/fieldset";
import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { cn } from "@/lib/cn";

interface FieldProps {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  /** Already worded; with react-hook-form, `errors.name?.message`. */
  error?: ReactNode;
  isOptional?: boolean;
  disabled?: boolean;
  /** Beside the label: a counter, a save state. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

const labelLook = "font-semibold text-ink";
const helpLook = "max-w-measure text-sm text-quiet";
const errorLook = "flex animate-appear items-start gap-1 text-sm text-danger";

/**
 * One control with its label, help and error, tied by aria-describedby. The
 * control is any single primitive of this folder: Input, Textarea, Select,
 * Combobox, ChipCombobox, Checkbox, Switch.
 */
export function Field({
  label,
  isLabelHidden = false,
  description,
  error,
  isOptional = false,
  disabled,
  aside,
  className,
  children,
}: FieldProps) {
  return (
    <Base.Root
      invalid={Boolean(error)}
      disabled={disabled}
      className={cn("flex w-full flex-col gap-1", className)}
    >
      <div
        className={cn(
          "flex items-baseline justify-between gap-3",
          isLabelHidden && "sr-only",
        )}
      >
        <Base.Label className={labelLook}>
          {label}
          {isOptional && <OptionalMark />}
        </Base.Label>
        {aside && <div className="text-sm text-quiet">{aside}</div>}
      </div>
      {description && (
        <Base.Description className={helpLook}>{description}</Base.Description>
      )}
      {children}
      {error && (
        <Base.Error match className={errorLook}>
          <ErrorWords>{error}</ErrorWords>
        </Base.Error>
      )}
    </Base.Root>
  );
}

interface FieldGroupProps {
  legend: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  isOptional?: boolean;
  disabled?: boolean;
  className?: string;
  children: ReactNode;
}

/** Several controls that answer one question: radios, checkboxes, two dates. */
export function FieldGroup({
  legend,
  description,
  error,
  isOptional = false,
  disabled,
  className,
  children,
}: FieldGroupProps) {
  const id = useId();
  const helpId = description ? `${id}-help` : "";
  const errorId = error ? `${id}-error` : "";
  return (
    <Base.Root
      invalid={Boolean(error)}
      disabled={disabled}
      render={
        <Fieldset.Root
          disabled={disabled}
          aria-describedby={`${helpId} ${errorId}`.trim() || undefined}
          className={cn("flex w-full flex-col gap-1", className)}
        />
      }
    >
      <Fieldset.Legend className={labelLook}>
        {legend}
        {isOptional && <OptionalMark />}
      </Fieldset.Legend>
      {description && (
        <p id={helpId} className={helpLook}>
          {description}
        </p>
      )}
      {children}
      {error && (
        <p id={errorId} className={errorLook}>
          <ErrorWords>{error}</ErrorWords>
        </p>
      )}
    </Base.Root>
  );
}

function ErrorWords({ children }: { children: ReactNode }) {
  return (
    <>
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
      <span>{children}</span>
    </>
  );
}

function OptionalMark() {
  const t = useTranslations("common");
  return <span className="font-normal text-quiet"> ({t("optional")})</span>;
}
