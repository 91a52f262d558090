import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/hooks/use-announce";
import { useTheme } from "@/hooks/use-theme";
import { THEME_SETTINGS } from "@/lib/theme";

const ICON = { light: Sun, dark: Moon, system: Monitor };

/** Goes round light, dark and the system's. On a phone the palette has them. */
export function ThemeButton() {
  const t = useTranslations("shell");
  const announce = useAnnounce();
  const [theme, setTheme] = useTheme();
  const Icon = ICON[theme];
  const label = `${t("theme")}: ${t(`themes.${theme}`)}`;

  const goOn = () => {
    const place = THEME_SETTINGS.indexOf(theme) + 1;
    const next = THEME_SETTINGS[place % THEME_SETTINGS.length] ?? "system";
    setTheme(next);
    announce(`${t("theme")}: ${t(`themes.${next}`)}`);
  };

  return (
    <Button
      variant="quiet"
      aria-label={label}
      title={label}
      className="w-touch px-0 text-quiet max-sm:hidden"
      onClick={goOn}
    >
      <Icon aria-hidden />
    </Button>
  );
}
