import { useConvexAuth, useMutation } from "convex/react";
import { useCallback, useSyncExternalStore } from "react";
import { api } from "@convex/_generated/api";
import type { Locale } from "@convex/shared/vocabulary";
import { localeStore } from "@/lib/locale";
import { toasts } from "@/lib/toasts";
import { useErrorMessage } from "./use-error-message";

/** The language of this browser; for members also that of their mails. */
export function useLocaleSetting(): [Locale, (locale: Locale) => void] {
  const { locale } = useSyncExternalStore(
    localeStore.subscribe,
    localeStore.get,
  );
  const { isAuthenticated } = useConvexAuth();
  const saveLocale = useMutation(api.account.mutations.setLocale);
  const errorMessage = useErrorMessage();

  const choose = useCallback(
    (next: Locale) => {
      localeStore.set(next);
      if (!isAuthenticated) return;
      saveLocale({ locale: next }).catch((error: unknown) =>
        toasts.showError(errorMessage(error)),
      );
    },
    [isAuthenticated, saveLocale, errorMessage],
  );
  return [locale, choose];
}
