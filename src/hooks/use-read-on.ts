import { useMutation } from "convex/react";
import { useState } from "react";
import { useLocale } from "use-intl";
import { api } from "@convex/_generated/api";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";

/** Has the next likeliest of the unread roles read; the page itself shows what comes of it. */
export function useReadOn() {
  const send = useMutation(api.matches.readOn);
  const locale = useLocale();
  const errorMessage = useErrorMessage();
  const [isAsking, setIsAsking] = useState(false);
  const readOn = async () => {
    setIsAsking(true);
    try {
      await send({ locale });
    } catch (error) {
      toasts.showError(errorMessage(error));
    } finally {
      setIsAsking(false);
    }
  };
  return { isAsking, readOn: () => void readOn() };
}
