import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

/** "Not now" for a suggestion: it goes at once, and can be called back. */
export function useResting() {
  const t = useTranslations("home.next");
  const rest = useMutation(
    api.home.mutations.restSuggestion,
  ).withOptimisticUpdate((store, { key }) => {
    for (const { args, value } of store.getAllQueries(api.home.queries.get)) {
      if (value === undefined) continue;
      const next = value.next.filter((each) => each.key !== key);
      store.setQuery(api.home.queries.get, args, { ...value, next });
    }
  });
  const wake = useMutation(api.home.mutations.wakeSuggestion);
  const errorMessage = useErrorMessage();

  return (key: string) => {
    rest({ key }).then(
      () =>
        toasts.showUndoable({ title: t("rested"), undo: () => wake({ key }) }),
      (error: unknown) => toasts.showError(errorMessage(error)),
    );
  };
}
