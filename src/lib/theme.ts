import { storedSetting } from "./stored-setting";

export const THEME_SETTINGS = ["light", "dark", "system"] as const;
export type ThemeSetting = (typeof THEME_SETTINGS)[number];

/** The key is read by public/theme.js before first paint. */
export const themeSetting = storedSetting<ThemeSetting>(
  "wayfinder.theme",
  THEME_SETTINGS,
  () => "system",
);

const systemDark = () => matchMedia("(prefers-color-scheme: dark)");

function applyTheme(): void {
  const setting = themeSetting.get();
  const isDark =
    setting === "dark" || (setting === "system" && systemDark().matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

/** Keeps the page in step with the setting and the system; answers how to stop. */
export function followTheme(): () => void {
  const media = systemDark();
  media.addEventListener("change", applyTheme);
  const unsubscribe = themeSetting.subscribe(applyTheme);
  applyTheme();
  return () => {
    media.removeEventListener("change", applyTheme);
    unsubscribe();
  };
}
