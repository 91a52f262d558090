import { useMutation } from "convex/react";
import type { OptimisticLocalStore } from "convex/browser";
import type { FunctionArgs } from "convex/server";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { EventPage } from "../types";

type Given = FunctionArgs<typeof api.events.mutations.answer>;
export type Rsvp = Given["answer"];

/** Whether the place is there only the server knows; this guesses from the counts. */
function showRsvp(
  store: OptimisticLocalStore,
  { eventId, answer }: Given,
): void {
  const { getPage } = api.events.queries;
  for (const { args, value } of store.getAllQueries(getPage)) {
    if (value?.eventId !== eventId) continue;
    store.setQuery(getPage, args, answered(value, answer));
  }
}

function answered(page: EventPage, answer: Rsvp): EventPage {
  const had = page.mine?.answer === "going";
  const waited = page.mine?.isWaiting ?? false;
  const going = page.goingCount - (had && !waited ? 1 : 0);
  const isWaiting =
    answer === "going" && page.capacity !== null && going >= page.capacity;
  return {
    ...page,
    mine: answer === null ? null : { answer, isWaiting },
    goingCount: going + (answer === "going" && !isWaiting ? 1 : 0),
    waitingCount:
      page.waitingCount - (had && waited ? 1 : 0) + (isWaiting ? 1 : 0),
  };
}

/** Answers before an event: shown at once, with an undo. */
export function useRsvp() {
  const t = useTranslations("events.page");
  const errorMessage = useErrorMessage();
  const give = useMutation(api.events.mutations.answer).withOptimisticUpdate(
    showRsvp,
  );
  return async (page: EventPage, answer: Rsvp) => {
    const { eventId, title, mine, waitingCount } = page;
    const givesPlace =
      mine?.answer === "going" && !mine.isWaiting && waitingCount > 0;
    try {
      await give({ eventId, answer });
    } catch (error) {
      toasts.showError(errorMessage(error));
      return;
    }
    toasts.showUndoable({
      title: t(`said.${answer ?? "none"}`, { title }),
      ...(givesPlace && { description: t("placeGiven") }),
      undo: () => give({ eventId, answer: mine?.answer ?? null }),
    });
  };
}
