import { useQuery } from "convex/react";
import { api } from "@convex/_generated/api";

/** Whether the signed-in member operates the platform; undefined until known. */
export function useIsOperator(): boolean | undefined {
  const me = useQuery(api.account.queries.getMe);
  return me === undefined ? undefined : me?.platformRole === "platformAdmin";
}
