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

/** What the setting comes to on this device at this moment. */
export function shownTheme(): "light" | "dark" {
  const setting = themeSetting.get();
  if (setting !== "system") return setting;
  return systemDark().matches ? "dark" : "light";
}

function applyTheme(): void {
  document.documentElement.dataset.theme = shownTheme();
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
