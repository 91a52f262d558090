import { useNavigate } from "@tanstack/react-router";
import { useQuery } from "convex/react";
import { BriefcaseBusiness, Compass } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import type { Item, Place } from "../types";

/** Typing goes on within this; each pause asks the server once. */
const PAUSE_MS = 200;
/** One letter finds everything. */
const LEAST_LETTERS = 2;
const MOST_ROLES = 6;
const MATCHES_READ = 50;

/** Listings that fit the words, found by the server. */
export function useRoles(text: string): {
  items: Item[];
  isSearching: boolean;
} {
  const settled = useSettled(text.trim().slice(0, LIMITS.searchText));
  const isAsked = settled.length >= LEAST_LETTERS;
  const found = useQuery(
    api.opportunities.queries.list,
    isAsked
      ? {
          filters: { text: settled },
          sort: "newest",
          paginationOpts: { numItems: MOST_ROLES, cursor: null },
        }
      : "skip",
  );
  const open = useOpenPlace();
  const items = (found?.page ?? []).slice(0, MOST_ROLES).map((role): Item => {
    const place = { kind: "role", key: role.opportunityId } as const;
    return {
      id: `role:${role.opportunityId}`,
      label: role.title,
      hint: role.organisationName,
      Icon: BriefcaseBusiness,
      place,
      run: () => open(place),
    };
  });
  const isBehind =
    settled !== text.trim() && text.trim().length >= LEAST_LETTERS;
  return { items, isSearching: isBehind || (isAsked && found === undefined) };
}

/** The member's best open matches; which of them fit is decided here. */
export function useMatches(isMember: boolean): Item[] {
  const found = useQuery(
    api.matches.listMine,
    isMember
      ? {
          status: "open",
          paginationOpts: { numItems: MATCHES_READ, cursor: null },
        }
      : "skip",
  );
  const open = useOpenPlace();
  return (found?.page ?? []).map((match): Item => {
    const place = { kind: "match", key: match.matchId } as const;
    return {
      id: `match:${match.matchId}`,
      label: match.title,
      hint: match.organisationName,
      Icon: Compass,
      place,
      run: () => open(place),
    };
  });
}

export function useOpenPlace(): (place: Place) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ kind, key }) =>
      void (kind === "match"
        ? navigate({ to: "/matches/$matchId", params: { matchId: key } })
        : navigate({
            to: "/opportunities/$opportunityId",
            params: { opportunityId: key },
          })),
    [navigate],
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
