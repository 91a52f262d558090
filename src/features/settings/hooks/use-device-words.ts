import { useTranslations } from "use-intl";
import type { Device } from "@convex/shared/devices";

/** "Firefox on Linux"; a browser that said nothing of itself is "A browser". */
export function useDeviceWords(): (device: Device | null) => string {
  const t = useTranslations("settings.sessions");
  return (device) => {
    if (device === null) return t("browsers.other");
    const browser = t(`browsers.${device.browser}`);
    return device.system === "other"
      ? browser
      : t("device", { browser, system: t(`systems.${device.system}`) });
  };
}
