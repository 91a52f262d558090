import { useState } from "react";
import { useHotkeys } from "@/hooks/use-hotkeys";

/** Which requirement is looked at; j and k go from one to the next. */
export function useWalk(keys: readonly string[]) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const step = (by: 1 | -1) => {
    const index = activeKey === null ? -1 : keys.indexOf(activeKey);
    const next = keys[index === -1 ? 0 : index + by];
    if (next === undefined) return;
    setActiveKey(next);
    document
      .querySelector<HTMLElement>(`[data-requirement="${next}"]`)
      ?.focus();
  };
  useHotkeys({ j: () => step(1), k: () => step(-1) });
  return { activeKey, setActiveKey };
}
