import { useMutation } from "convex/react";
import type { FunctionArgs } from "convex/server";
import { api } from "@convex/_generated/api";

type Ask = Omit<FunctionArgs<typeof api.orgs.requests.ask>, "orgId">;

/** Asking to be let in, and taking it back. */
export function useRequest(
  orgId: FunctionArgs<typeof api.orgs.requests.ask>["orgId"],
) {
  const ask = useMutation(api.orgs.requests.ask);
  const withdraw = useMutation(api.orgs.requests.withdraw);
  return {
    ask: async (wish: Ask) => await ask({ orgId, ...wish }),
    withdraw: async () => await withdraw({ orgId }),
  };
}
