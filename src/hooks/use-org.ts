import { useParams } from "@tanstack/react-router";
import { useMyOrgs, type MyOrg } from "./use-my-orgs";

/** The organisation in the address that I run: undefined until known, null where there is none for me. */
export function useOrg(): MyOrg | null | undefined {
  const { slug } = useParams({ strict: false });
  const mine = useMyOrgs();
  if (mine === undefined) return undefined;
  return mine.find((org) => org.slug === slug && org.role === "admin") ?? null;
}
