import { useMutation } from "convex/react";
import type { FunctionArgs } from "convex/server";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { MyFeedback } from "../forms/feedback-form";

export type EventId = FunctionArgs<typeof api.events.feedback.give>["eventId"];

/** Gives and takes back what I thought of an event, each with an undo. */
export function useFeedback(eventId: EventId, given: MyFeedback | null) {
  const t = useTranslations("events.feedback");
  const errorMessage = useErrorMessage();
  const give = useMutation(api.events.feedback.give);
  const takeBack = useMutation(api.events.feedback.withdraw);
  const undo = async () =>
    given === null
      ? await takeBack({ eventId })
      : await give({ eventId, feedback: given });
  const after = (title: string) => () =>
    void toasts.showUndoable({ title, undo });
  const fail = (error: unknown) => toasts.showError(errorMessage(error));
  return {
    send: async (feedback: MyFeedback) =>
      await give({ eventId, feedback }).then(after(t("sent")), fail),
    withdraw: () =>
      void takeBack({ eventId }).then(after(t("withdrawn")), fail),
  };
}
