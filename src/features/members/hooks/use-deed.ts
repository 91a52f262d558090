import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

/** Does something, and says why where it fails; answers whether it did. */
export function useDeed(): (deed: () => Promise<unknown>) => Promise<boolean> {
  const errorMessage = useErrorMessage();
  return async (deed) => {
    try {
      await deed();
      return true;
    } catch (error) {
      toasts.showError(errorMessage(error));
      return false;
    }
  };
}
