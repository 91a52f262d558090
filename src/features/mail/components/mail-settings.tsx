import { useMutation, useQuery } from "convex/react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Link } from "@/components/ui/link";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { useSave, withChanges } from "../hooks/use-save";
import type { MySettings } from "../types";
import { HeldNotice } from "./held-notice";
import { OrgMutes } from "./org-mutes";
import { SettingsForm } from "./settings-form";

/** The preference centre of a signed-in member. */
export function MailSettings() {
  const settings = useQuery(api.emails.preferences.getMine);
  if (settings === undefined) {
    return (
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-16" />
        <Skeleton className="h-block" />
      </SkeletonGroup>
    );
  }
  return <Loaded settings={settings} />;
}

function Loaded({ settings }: { settings: MySettings }) {
  const t = useTranslations("mail.settings");
  const send = useMutation(
    api.emails.preferences.saveMine,
  ).withOptimisticUpdate((store, changes) => {
    const mine = store.getQuery(api.emails.preferences.getMine, {});
    if (mine) {
      const next = withChanges(mine, changes);
      store.setQuery(api.emails.preferences.getMine, {}, next);
    }
  });
  const save = useSave(settings, send);
  return (
    <div className="flex flex-col gap-6">
      <HeldNotice held={settings.held} />
      <p className="max-w-measure text-quiet">{t("help")}</p>
      <SettingsForm settings={settings} save={save} level={3} />
      <OrgMutes organisations={settings.organisations} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link to="/mail">{t("seeMail")}</Link>
        <Link to="/notifications">{t("seeNotifications")}</Link>
      </p>
    </div>
  );
}
