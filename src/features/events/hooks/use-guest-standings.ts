import { useConvex } from "convex/react";
import { useEffect, useRef, useState } from "react";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { useErrorMessage } from "@/hooks/use-error-message";
import type { Guest } from "../lib/guest-list";
import type { GuestStanding } from "../types";
import type { RosterOf } from "./use-send-marks";

const { check } = api.attendance.guestLists;

/** What is known of each guest, asked page by page; a second try goes on where the first stopped. */
export function useGuestStandings(event: RosterOf, guests: readonly Guest[]) {
  const convex = useConvex();
  const errorMessage = useErrorMessage();
  const [standings, setStandings] = useState<readonly GuestStanding[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const known = useRef<readonly GuestStanding[]>([]);
  const { orgId, eventId } = event;
  useEffect(() => {
    let isOn = true;
    const ask = async () => {
      while (isOn && known.current.length < guests.length) {
        const from = known.current.length;
        const page = guests
          .slice(from, from + LIMITS.marksAtOnce)
          .map(({ email, isCheckedIn }) => ({ email, isCheckedIn }));
        const found = await convex.query(check, {
          orgId,
          eventId,
          guests: page,
        });
        if (!isOn) return;
        known.current = [...known.current, ...found];
        setStandings(known.current);
      }
    };
    ask().catch((thrown: unknown) => isOn && setError(thrown));
    return () => {
      isOn = false;
    };
  }, [convex, orgId, eventId, guests, attempt]);
  return {
    standings,
    isWhole: standings.length === guests.length,
    error: error === null ? null : errorMessage(error),
    retry: () => {
      setError(null);
      setAttempt(attempt + 1);
    },
  };
}
