import { useEffect, useRef } from "react";
import { requestHeadingFocus } from "@/lib/navigation-focus";

/**
 * A step is a page of its own to who reads it: from its heading, at the top.
 * Null while it is not known yet.
 */
export function useFocusOnStep(step: string | null): void {
  const last = useRef(step);
  useEffect(() => {
    const isMove = last.current !== null && step !== last.current;
    last.current = step;
    if (step === null || !isMove) return;
    window.scrollTo(0, 0);
    requestHeadingFocus();
  }, [step]);
}
