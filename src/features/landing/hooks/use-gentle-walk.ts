import { useEffect, useState } from "react";
import { useMedia } from "@/hooks/use-media";

/** Time to read two quotes at a glance. */
const PACE_MS = 3_000;

/**
 * Walks once through `count` things and ends where it began. The first touch of
 * a person ends it for good; with reduced motion it never begins.
 */
export function useGentleWalk(count: number) {
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const [at, setAt] = useState(0);
  const [isWalking, setIsWalking] = useState(true);
  const isOnItsWay = isWalking && !isStill;

  useEffect(() => {
    if (!isOnItsWay) return;
    const timer = setTimeout(() => {
      const next = (at + 1) % count;
      setAt(next);
      if (next === 0) setIsWalking(false);
    }, PACE_MS);
    return () => clearTimeout(timer);
  }, [isOnItsWay, at, count]);

  return {
    at,
    goTo: (next: number) => {
      setIsWalking(false);
      setAt(next);
    },
    stop: () => setIsWalking(false),
  };
}
