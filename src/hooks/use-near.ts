import { useEffect, useRef } from "react";

/** How far below the screen (px) still counts as near: a page is there before it is reached. */
const NEAR_PX = 1_200;

/** Calls `onNear` when the element comes near the screen, while `isEnabled`. */
export function useNear<E extends Element>(
  onNear: () => void,
  isEnabled: boolean,
) {
  const element = useRef<E>(null);
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  useEffect(() => {
    if (!isEnabled || !element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { rootMargin: `${NEAR_PX}px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isEnabled]);
  return element;
}
