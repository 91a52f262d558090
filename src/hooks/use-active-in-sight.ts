import { useEffect, useRef } from "react";

/**
 * For a row that scrolls sideways: on a narrow screen the chosen one of it
 * (`selector`) may lie beyond the edge. Sideways only: the page stays. Looked at
 * again when the row grows, as by counts that come later.
 */
export function useActiveInSight<Row extends HTMLElement>(selector: string) {
  const list = useRef<Row>(null);
  const shown = useRef<{ active: Element; width: number } | null>(null);
  useEffect(() => {
    const active = list.current?.querySelector(selector);
    if (!list.current || !active) return;
    const width = list.current.scrollWidth;
    const { current: last } = shown;
    if (last?.active === active && last.width === width) return;
    shown.current = { active, width };
    const box = list.current.getBoundingClientRect();
    const { left, right } = active.getBoundingClientRect();
    const beyond =
      Math.max(0, right - box.right) || Math.min(0, left - box.left);
    if (beyond !== 0) list.current.scrollBy({ left: beyond });
  });
  return list;
}
