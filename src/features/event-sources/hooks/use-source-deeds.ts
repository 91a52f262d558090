import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { Source } from "../types";

/** What may be done to a calendar from its row; a refusal is said, never silent. */
export function useSourceDeeds(
  orgId: Id<"organisations">,
  { sourceId, label, isPaused }: Source,
) {
  const t = useTranslations("eventSources");
  const errorMessage = useErrorMessage();
  const syncNow = useMutation(api.events.sources.syncNow);
  const setPaused = useMutation(api.events.sources.setPaused);
  const remove = useMutation(api.events.sources.remove);
  const putBack = useMutation(api.events.sources.putBack);
  const of = { orgId, sourceId };

  async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      toasts.showError(errorMessage(error));
      return false;
    }
  }

  return {
    syncNow: () => attempt(() => syncNow(of)),
    togglePause: async () => {
      if (!(await attempt(() => setPaused({ ...of, isPaused: !isPaused })))) {
        return;
      }
      toasts.showUndoable({
        title: t(isPaused ? "deed.resumed" : "deed.paused", { label }),
        undo: () => setPaused({ ...of, isPaused }),
      });
    },
    remove: async (events: "keep" | "cancel") => {
      if (!(await attempt(() => remove({ ...of, events })))) return;
      toasts.showUndoable({
        title: t("removal.done", { label }),
        undo: () => putBack(of),
      });
    },
  };
}
