import { createFileRoute } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { MailSettings } from "@/features/mail/components/mail-settings";
import { SettingsView } from "@/features/settings/views/settings-view";

// Apart, so that the packages of events do not come before the page.
const CalendarFeed = lazy(async () => {
  const { CalendarFeed: component } =
    await import("@/features/events/components/calendar-feed");
  return { default: component };
});

export const Route = createFileRoute("/_member/settings")({
  component: Page,
});

function Page() {
  return (
    <SettingsView
      notifications={<MailSettings />}
      calendar={
        <Suspense fallback={null}>
          <CalendarFeed />
        </Suspense>
      }
    />
  );
}
