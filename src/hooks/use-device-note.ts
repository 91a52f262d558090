import { useMutation } from "convex/react";
import { useEffect } from "react";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";

/** Tells the server which browser this is, so that a member knows it in their sessions. */
export function useDeviceNote(isMember: boolean): void {
  const noteDevice = useMutation(api.account.sessions.noteDevice);

  useEffect(() => {
    if (!isMember) return;
    const userAgent = navigator.userAgent.slice(0, LIMITS.userAgent);
    // A failure is no loss: the next visit tells it again.
    noteDevice({ userAgent }).catch(() => {});
  }, [isMember, noteDevice]);
}
