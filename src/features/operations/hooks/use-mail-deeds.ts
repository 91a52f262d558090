import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { toasts } from "@/lib/toasts";
import type { OutboxLine } from "../types";
import { useDeed } from "@/hooks/use-deed";

/** What may be done about one mail, each said once it is done. */
export function useMailDeeds({ mailId, cause }: OutboxLine) {
  const t = useTranslations("operations.mail.outbox");
  const retry = useMutation(api.emails.outbox.retry);
  const cancel = useMutation(api.emails.outbox.cancel);
  const putBack = useMutation(api.emails.outbox.putBack);
  const { act, isBusy, error } = useDeed();
  return {
    isBusy,
    error,
    retry: async () => {
      if (await act(() => retry({ mailId }))) toasts.show(t("retried"));
    },
    cancel: async () => {
      if (!(await act(() => cancel({ mailId })))) return;
      // A code is gone with its mail.
      if (cause.kind === "code") return toasts.show(t("cancelled"));
      const undo = () => putBack({ mailId });
      toasts.showUndoable({ title: t("cancelled"), undo });
    },
    putBack: async () => {
      if (await act(() => putBack({ mailId }))) toasts.show(t("putBackDone"));
    },
  };
}
