import { useMutation } from "convex/react";
import type { OptimisticLocalStore } from "convex/browser";
import type { FunctionArgs } from "convex/server";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

type Said = FunctionArgs<typeof api.attendance.mutations.answer>;
export type AttendanceAnswer = Said["answer"];
type EventId = Said["eventId"];

/** The question is gone at once, and the event's page shows the answer. */
function showAnswer(
  store: OptimisticLocalStore,
  { eventId, answer }: Said,
): void {
  const { getPendingPrompts } = api.attendance.queries;
  for (const { args, value } of store.getAllQueries(getPendingPrompts)) {
    const left = value?.filter((prompt) => prompt.eventId !== eventId);
    if (left) store.setQuery(getPendingPrompts, args, left);
  }
  const { getPage } = api.events.queries;
  for (const { args, value } of store.getAllQueries(getPage)) {
    if (value?.eventId !== eventId) continue;
    const held = value.attendance;
    const isHeldByOthers =
      held?.source === "checkIn" || held?.source === "organiser";
    const attendance = isHeldByOthers
      ? { ...held, selfAnswer: answer }
      : { answer, source: "self" as const, selfAnswer: answer };
    store.setQuery(getPage, args, { ...value, attendance });
  }
}

/** Says whether one was there; `before` is what an undo says again. */
export function useAttendanceAnswer() {
  const t = useTranslations("events.ask");
  const errorMessage = useErrorMessage();
  const say = useMutation(api.attendance.mutations.answer).withOptimisticUpdate(
    showAnswer,
  );
  const takeBack = useMutation(api.attendance.mutations.takeBack);
  return async (
    eventId: EventId,
    answer: AttendanceAnswer,
    before: AttendanceAnswer | null,
  ) => {
    try {
      await say({ eventId, answer });
    } catch (error) {
      toasts.showError(errorMessage(error));
      return;
    }
    toasts.showUndoable({
      title: t(`answered.${answer}`),
      undo: () =>
        before === null
          ? takeBack({ eventId })
          : say({ eventId, answer: before }),
    });
  };
}

/** Puts a question off by a day. */
export function useSnooze() {
  const t = useTranslations("events.ask");
  const errorMessage = useErrorMessage();
  const { getPendingPrompts } = api.attendance.queries;
  const snooze = useMutation(
    api.attendance.mutations.snooze,
  ).withOptimisticUpdate((store, { promptId }) => {
    for (const { args, value } of store.getAllQueries(getPendingPrompts)) {
      const left = value?.filter((prompt) => prompt.promptId !== promptId);
      if (left) store.setQuery(getPendingPrompts, args, left);
    }
  });
  return (args: FunctionArgs<typeof api.attendance.mutations.snooze>) =>
    void snooze(args).then(
      () => toasts.show(t("postponed")),
      (error: unknown) => toasts.showError(errorMessage(error)),
    );
}
