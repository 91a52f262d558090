import { storedSetting } from "./stored-setting";

/** WCAG 2.1.4: single-key shortcuts can be switched off. */
export const shortcutsSetting = storedSetting<"on" | "off">(
  "wayfinder.shortcuts",
  ["on", "off"],
  () => "on",
);
