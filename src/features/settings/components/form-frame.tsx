import type { ReactNode, SubmitEventHandler } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface FormFrameProps {
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  isSubmitting: boolean;
  error: string | null;
  /** What the button does. */
  action: string;
  onCancel: () => void;
  children: ReactNode;
}

/** A form inside a dialog: what went wrong, the fields, the two ways out. */
export function FormFrame({
  onSubmit,
  isSubmitting,
  error,
  action,
  onCancel,
  children,
}: FormFrameProps) {
  const t = useTranslations("settings.account");
  return (
    <form noValidate onSubmit={onSubmit}>
      <fieldset disabled={isSubmitting} className="flex flex-col gap-4">
        {error && (
          <Notice tone="danger" role="alert">
            {error}
          </Notice>
        )}
        {children}
        <div className="mt-2 flex flex-wrap justify-end gap-2">
          <Button onClick={onCancel}>{t("cancel")}</Button>
          <Button type="submit" variant="primary" isLoading={isSubmitting}>
            {action}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
