import { useState } from "react";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

/** Does one thing at a time; a refusal is worded on the screen. Answers undefined then. */
export function useDeed() {
  const errorMessage = useErrorMessage();
  const [isBusy, setIsBusy] = useState(false);
  const act = async <T>(deed: () => Promise<T>): Promise<T | undefined> => {
    setIsBusy(true);
    try {
      return await deed();
    } catch (thrown) {
      toasts.showError(errorMessage(thrown));
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  return { act, isBusy };
}
