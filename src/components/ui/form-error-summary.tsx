import { useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";

interface FormErrorSummaryProps {
  /** In the order of the form; `name` is what `onFocusField` gets. */
  errors: readonly { name: string; message: string }[];
  /** With react-hook-form: `(name) => form.setFocus(name)`. */
  onFocusField: (name: string) => void;
  /** Raised by every failed submit, so that the summary takes the focus again. */
  attempt: number;
}

/** Everything a submit stumbled over, on top of the form, focused when it appears. */
export function FormErrorSummary({
  errors,
  onFocusField,
  attempt,
}: FormErrorSummaryProps) {
  const t = useTranslations("common.formErrors");
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const hasErrors = errors.length > 0;

  useEffect(() => {
    if (attempt > 0 && hasErrors) box.current?.focus();
  }, [attempt, hasErrors]);

  if (!hasErrors) return null;
  return (
    <div
      ref={box}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="rounded-md border border-danger bg-raised p-4"
    >
      <h2 id={titleId} className="text-lg">
        {t("title", { count: errors.length })}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map(({ name, message }) => (
          <li key={name}>
            <button
              type="button"
              className="min-h-6 rounded-sm text-left pointer-coarse:min-h-touch text-danger underline underline-offset-4"
              onClick={() => onFocusField(name)}
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
