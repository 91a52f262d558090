import { useAuthActions } from "@convex-dev/auth/react";
import { useState } from "react";
import { useLocale } from "use-intl";
import type { SignInProvider } from "@convex/shared/signInProviders";
import { useErrorMessage } from "@/hooks/use-error-message";

type Params = Record<string, string>;

/** Signs in by any flow of the server; says what went wrong. */
export function useSignIn() {
  const { signIn } = useAuthActions();
  const errorMessage = useErrorMessage();
  const locale = useLocale();
  const [error, setError] = useState<string | null>(null);

  /** True when the server accepted. */
  const submit = async (
    provider: "password" | "demo" | SignInProvider,
    params: Params,
  ): Promise<boolean> => {
    setError(null);
    try {
      // Codes are mailed in the language of the page that asks for them.
      const sent = provider === "password" ? { ...params, locale } : params;
      await signIn(provider, sent);
      return true;
    } catch (thrown) {
      setError(errorMessage(thrown));
      return false;
    }
  };

  return { submit, error };
}
