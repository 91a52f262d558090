import { createFileRoute } from "@tanstack/react-router";
import { CalendarFeed } from "@/features/events/components/calendar-feed";
import { MailSettings } from "@/features/mail/components/mail-settings";
import { SettingsView } from "@/features/settings/views/settings-view";

export const Route = createFileRoute("/_member/settings")({
  component: Page,
});

function Page() {
  return (
    <SettingsView
      notifications={<MailSettings />}
      calendar={<CalendarFeed />}
    />
  );
}
