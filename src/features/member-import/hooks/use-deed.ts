import { useState } from "react";
import { useErrorMessage } from "@/hooks/use-error-message";

/** Does one thing at a time, and words what it was refused for. */
export function useDeed() {
  const errorMessage = useErrorMessage();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const act = async (deed: () => Promise<unknown>): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await deed();
    } catch (thrown) {
      setError(errorMessage(thrown));
    } finally {
      setIsBusy(false);
    }
  };
  return { act, isBusy, error };
}
