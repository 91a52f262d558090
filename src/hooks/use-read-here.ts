import { useRouter, useRouterState } from "@tanstack/react-router";
import { useMutation, useQuery } from "convex/react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { api } from "@convex/_generated/api";
import { LIMITS } from "@convex/shared/limits";
import { targetOf } from "@/lib/notification-target";

const NEWEST = { numItems: LIMITS.pageSize, cursor: null };

/**
 * Marks as read what tells of the page one is on, however one came to it. A
 * question is not read by being seen: it goes when it is answered.
 */
export function useReadHere(hasUnread: boolean): void {
  const router = useRouter();
  const here = useRouterState({
    select: ({ resolvedLocation }) =>
      resolvedLocation &&
      `${resolvedLocation.pathname}#${resolvedLocation.hash}`,
  });
  const isSeen = useIsVisible();
  const list = useQuery(
    api.notifications.queries.listMine,
    hasUnread ? { paginationOpts: NEWEST } : "skip",
  );
  const markRead = useMutation(api.notifications.mutations.markRead);
  const marked = useRef(new Set<string>());
  useEffect(() => {
    if (!isSeen || here === undefined) return;
    for (const { notificationId, subject, isRead } of list?.page ?? []) {
      const isQuestion = subject.kind === "attendanceAsked";
      if (isRead || isQuestion || marked.current.has(notificationId)) continue;
      const { pathname, hash } = router.buildLocation(targetOf(subject));
      if (`${pathname}#${hash}` !== here) continue;
      marked.current.add(notificationId);
      // What could not be marked is still there, unread: nothing to say.
      markRead({ notificationId }).catch(() => undefined);
    }
  }, [router, here, isSeen, list, markRead]);
}

/** False in a tab that is behind another: nobody has read what it shows. */
function useIsVisible(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      document.addEventListener("visibilitychange", onChange);
      return () => document.removeEventListener("visibilitychange", onChange);
    },
    () => document.visibilityState === "visible",
  );
}
