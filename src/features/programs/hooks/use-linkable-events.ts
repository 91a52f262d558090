import { usePaginatedQuery } from "convex/react";
import { useState } from "react";
import { api } from "@convex/_generated/api";
import type { Id } from "@convex/_generated/dataModel";
import { useFormat } from "@/hooks/use-format";
import type { ProgramToRun } from "../types";

/** As many as are worth looking through, on each side of now. */
const MOST = 50;

interface Choice {
  value: Id<"events">;
  label: string;
  title: string;
}

/** Events of the organisation that are no session yet, the nearest to come first; undefined until known. */
export function useLinkableEvents(
  orgId: Id<"organisations">,
  { sessions }: ProgramToRun,
): readonly Choice[] | undefined {
  const format = useFormat();
  const [asOf] = useState(() => Date.now());
  const page = { initialNumItems: MOST };
  const { listOfOrg } = api.events.queries;
  const coming = usePaginatedQuery(
    listOfOrg,
    { orgId, when: "coming", asOf },
    page,
  );
  const past = usePaginatedQuery(
    listOfOrg,
    { orgId, when: "past", asOf },
    page,
  );
  const isLoading = [coming, past].some(
    ({ status }) => status === "LoadingFirstPage",
  );
  if (isLoading) return undefined;
  const linked = new Set(sessions.map(({ eventId }) => eventId));
  return [...coming.results, ...past.results]
    .filter(({ eventId, isCancelled }) => !isCancelled && !linked.has(eventId))
    .map(({ eventId, title, startsAt }) => ({
      value: eventId,
      label: `${title} · ${format.date(startsAt)}`,
      title,
    }));
}
