import { useSyncExternalStore } from "react";
import { shortcutsSetting } from "@/lib/shortcuts-setting";

/** Whether single-key shortcuts are on, and how to change that. */
export function useShortcutsSetting(): [boolean, (isOn: boolean) => void] {
  const setting = useSyncExternalStore(
    shortcutsSetting.subscribe,
    shortcutsSetting.get,
  );
  return [
    setting === "on",
    (isOn) => shortcutsSetting.set(isOn ? "on" : "off"),
  ];
}
