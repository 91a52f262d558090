import type { ReactNode, SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface AuthFormProps {
  /** Already worded. */
  error: string | null;
  isSubmitting: boolean;
  /** What the button says. */
  action: string;
  onSubmit: (event: SubmitEvent) => Promise<void>;
  children: ReactNode;
}

/** What every form on the way in has around its fields. */
export function AuthForm({
  error,
  isSubmitting,
  action,
  onSubmit,
  children,
}: AuthFormProps) {
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)}>
      <fieldset disabled={isSubmitting} className="flex flex-col gap-4">
        {error && (
          <Notice tone="danger" role="alert">
            {error}
          </Notice>
        )}
        {children}
        <Button type="submit" variant="primary" isLoading={isSubmitting}>
          {action}
        </Button>
      </fieldset>
    </form>
  );
}
