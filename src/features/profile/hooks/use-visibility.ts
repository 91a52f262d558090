import { useMutation } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import type {
  Audience,
  Visibility,
  VisibleSection,
} from "@convex/shared/visibility";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

export interface VisibilityControl {
  of: Visibility;
  set: (section: VisibleSection, audience: Audience) => void;
}

/** Who sees which section, changed at once and undone for a while. */
export function useVisibility(of: Visibility): VisibilityControl {
  const t = useTranslations("profile.audience");
  const tSections = useTranslations("profile.sections");
  const errorMessage = useErrorMessage();
  const save = useMutation(
    api.profiles.mutations.setVisibility,
  ).withOptimisticUpdate((store, { visibility }) => {
    const mine = store.getQuery(api.profiles.queries.getMine, {});
    if (mine === undefined) return;
    store.setQuery(
      api.profiles.queries.getMine,
      {},
      { ...mine, visibility: { ...mine.visibility, ...visibility } },
    );
  });
  return {
    of,
    set: (section, audience) => {
      const before = of[section];
      if (before === audience) return;
      const takeBack = toasts.showUndoable({
        title: t(`changed.${audience}`, { section: tSections(section) }),
        undo: () => save({ visibility: { [section]: before } }),
      });
      save({ visibility: { [section]: audience } }).catch((error: unknown) => {
        takeBack();
        toasts.showError(errorMessage(error));
      });
    },
  };
}
