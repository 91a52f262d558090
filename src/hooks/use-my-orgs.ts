import { useConvexAuth, useQuery } from "convex/react";
import type { FunctionReturnType } from "convex/server";
import { api } from "@convex/_generated/api";

export type MyOrg = FunctionReturnType<
  typeof api.orgs.queries.listMine
>[number];

/** The organisations I belong to; undefined until known, and for strangers. */
export function useMyOrgs(): readonly MyOrg[] | undefined {
  const { isAuthenticated } = useConvexAuth();
  return useQuery(api.orgs.queries.listMine, isAuthenticated ? {} : "skip");
}

/** Those of them I run. */
export function useRunOrgs(): readonly MyOrg[] {
  return (useMyOrgs() ?? []).filter(({ role }) => role === "admin");
}
