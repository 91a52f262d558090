import { useSyncExternalStore } from "react";
import { themeSetting, type ThemeSetting } from "@/lib/theme";

export function useTheme(): [ThemeSetting, (setting: ThemeSetting) => void] {
  const setting = useSyncExternalStore(
    themeSetting.subscribe,
    themeSetting.get,
  );
  return [setting, themeSetting.set];
}
