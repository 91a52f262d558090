import { useAuthActions } from "@convex-dev/auth/react";
import type { SendFlow } from "../types";

/** The account's flows, through the one action that may ask for a password. */
export function useSendFlow(): SendFlow {
  const { signIn } = useAuthActions();
  return (params) => signIn("password", params);
}
