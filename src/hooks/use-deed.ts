import { useState } from "react";
import { useErrorMessage } from "@/hooks/use-error-message";

/** Does one thing at a time, and words what it was refused for. */
export function useDeed() {
  const errorMessage = useErrorMessage();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const act = async (deed: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true);
    setError(null);
    try {
      await deed();
      return true;
    } catch (thrown) {
      setError(errorMessage(thrown));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { act, forget: () => setError(null), isBusy, error };
}
