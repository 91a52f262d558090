import { useQuery } from "convex/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { LOCALES } from "@convex/shared/vocabulary";
import { LegalNav } from "@/components/entities/legal-nav";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { useHashTarget } from "@/hooks/use-hash-target";
import { useLocaleSetting } from "@/hooks/use-locale-setting";
import { useShortcutsSetting } from "@/hooks/use-shortcuts-setting";
import { useTheme } from "@/hooks/use-theme";
import { AccountSection } from "../components/account-section";
import { ConsentSwitch } from "../components/consent-switch";
import { SessionsSection } from "../components/sessions-section";
import { SettingsNav } from "../components/settings-nav";
import { headingIdOf, SettingsSection } from "../components/settings-section";

const THEMES = ["light", "dark", "system"] as const;

interface SettingsViewProps {
  notifications: ReactNode;
  calendar: ReactNode;
}

/** What is of another feature, the route brings. */
export function SettingsView({ notifications, calendar }: SettingsViewProps) {
  const t = useTranslations("settings");
  const tShell = useTranslations("shell");
  const me = useQuery(api.account.queries.getMe);
  const [locale, setLocale] = useLocaleSetting();
  const [theme, setTheme] = useTheme();
  const [hasShortcuts, setShortcuts] = useShortcutsSetting();
  useHashTarget(Boolean(me));

  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,36rem)_12rem]">
        <div className="min-w-0">
          <SettingsSection section="account">
            {me ? <AccountSection name={me.name} /> : <Waiting />}
          </SettingsSection>
          <SettingsSection section="sessions">
            <SessionsSection />
          </SettingsSection>
          <SettingsSection section="notifications">
            {notifications}
          </SettingsSection>
          <SettingsSection section="calendar">{calendar}</SettingsSection>
          <SettingsSection section="language">
            <p className="mb-2 text-quiet">{t("languageHelp")}</p>
            <RadioGroup
              aria-labelledby={headingIdOf("language")}
              value={locale}
              onValueChange={setLocale}
              options={LOCALES.map((value) => ({
                value,
                label: <span lang={value}>{tShell(`languages.${value}`)}</span>,
              }))}
            />
          </SettingsSection>
          <SettingsSection section="appearance">
            <RadioGroup
              aria-labelledby={headingIdOf("appearance")}
              value={theme}
              onValueChange={setTheme}
              options={THEMES.map((value) => ({
                value,
                label: tShell(`themes.${value}`),
              }))}
            />
          </SettingsSection>
          <SettingsSection section="shortcuts">
            <Switch
              label={t("shortcuts")}
              description={t("shortcutsHelp")}
              checked={hasShortcuts}
              onCheckedChange={setShortcuts}
            />
          </SettingsSection>
          <SettingsSection section="matching">
            {me ? (
              <ConsentSwitch hasConsent={me.hasMatchingConsent} />
            ) : (
              <Waiting />
            )}
          </SettingsSection>
          <footer className="border-t border-line py-6">
            <LegalNav />
          </footer>
        </div>
        <SettingsNav />
      </div>
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-16" />
    </SkeletonGroup>
  );
}
