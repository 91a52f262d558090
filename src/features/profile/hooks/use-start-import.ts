import { useMutation } from "convex/react";
import { useState } from "react";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";

/** Hands a pasted CV over to be read; true when it was. */
export function useStartImport() {
  const start = useMutation(api.profiles.imports.start);
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<string | null>(null);
  return {
    error,
    startImport: async (text: string): Promise<boolean> => {
      setError(null);
      try {
        await start({ text });
        return true;
      } catch (thrown) {
        setError(errorMessage(thrown));
        return false;
      }
    },
  };
}
