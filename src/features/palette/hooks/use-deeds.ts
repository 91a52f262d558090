import { useNavigate } from "@tanstack/react-router";
import { useMutation } from "convex/react";
import {
  Languages,
  LogOut,
  Monitor,
  Moon,
  Sparkles,
  Sun,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { LOCALES } from "@convex/shared/vocabulary";
import { useErrorMessage } from "@/hooks/use-error-message";
import { useLocaleSetting } from "@/hooks/use-locale-setting";
import { useSignOut } from "@/hooks/use-sign-out";
import { useTheme } from "@/hooks/use-theme";
import { THEME_SETTINGS } from "@/lib/theme";
import { toasts } from "@/lib/toasts";
import type { Item } from "../types";

const THEME_ICON: Record<(typeof THEME_SETTINGS)[number], LucideIcon> = {
  light: Sun,
  dark: Moon,
  system: Monitor,
};

interface Standing {
  isMember: boolean;
  /** Asking without consent is for the matches page, which explains it. */
  hasConsent: boolean;
}

/** What can be done from any page. */
export function useDeeds({ isMember, hasConsent }: Standing): Item[] {
  const t = useTranslations("palette");
  const shell = useTranslations("shell");
  const [locale, setLocale] = useLocaleSetting();
  const [theme, setTheme] = useTheme();
  const signOut = useSignOut();
  const ask = useAsk();

  const themes = THEME_SETTINGS.filter((each) => each !== theme).map(
    (each): Item => ({
      id: `do:theme-${each}`,
      label: t("theme", { theme: shell(`themes.${each}`) }),
      keywords: t("keywords.theme"),
      Icon: THEME_ICON[each],
      run: () => setTheme(each),
    }),
  );
  const languages = LOCALES.filter((each) => each !== locale).map(
    (each): Item => ({
      id: `do:language-${each}`,
      label: t("language", { language: shell(`languages.${each}`) }),
      keywords: t("keywords.language"),
      Icon: Languages,
      run: () => setLocale(each),
    }),
  );
  const asking: Item = {
    id: "do:ask",
    label: t("ask"),
    keywords: t("keywords.ask"),
    Icon: Sparkles,
    run: ask,
  };
  const leaving: Item = {
    id: "do:sign-out",
    label: shell("signOut"),
    Icon: LogOut,
    run: () => void signOut(),
  };
  return [
    ...(isMember && hasConsent ? [asking] : []),
    ...themes,
    ...languages,
    ...(isMember ? [leaving] : []),
  ];
}

/** Asks for matches, and goes to where they arrive. */
function useAsk(): () => void {
  const trigger = useMutation(api.matches.triggerMatchComputation);
  const navigate = useNavigate();
  const errorMessage = useErrorMessage();
  const [locale] = useLocaleSetting();
  return () => {
    void navigate({ to: "/matches" });
    trigger({ locale }).catch((error: unknown) =>
      toasts.showError(errorMessage(error)),
    );
  };
}
