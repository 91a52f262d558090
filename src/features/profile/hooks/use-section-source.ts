import { useMutation, useQuery } from "convex/react";
import { api } from "@convex/_generated/api";
import { useConnection } from "@/hooks/use-connection";
import type { MyProfile, SectionSource } from "../types";

/** The reader's own profile, to be edited in place; null while it loads. */
export function useSectionSource():
  (SectionSource & { profile: MyProfile }) | null {
  const profile = useQuery(api.profiles.queries.getMine);
  const saveSection = useMutation(api.profiles.mutations.saveSection);
  const isOnline = useConnection() !== "reconnecting";
  return profile === undefined ? null : { profile, saveSection, isOnline };
}
