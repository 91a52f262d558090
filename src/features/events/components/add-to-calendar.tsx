import { CalendarPlus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useErrorMessage } from "@/hooks/use-error-message";
import { saveFile } from "@/lib/save-file";
import { toasts } from "@/lib/toasts";
import type { EventPage } from "../types";

/** A file that every calendar program opens; for strangers too. */
export function AddToCalendar({ event }: { event: EventPage }) {
  const t = useTranslations("events.page");
  const errorMessage = useErrorMessage();
  const save = async () => {
    try {
      const { eventCalendar } = await import("../lib/event-calendar");
      const text = eventCalendar(event, window.location.origin);
      saveFile(`${nameOf(event.title)}.ics`, "text/calendar", text);
    } catch (error) {
      toasts.showError(errorMessage(error));
    }
  };
  return (
    <Button className="mt-4" onClick={() => void save()}>
      <CalendarPlus aria-hidden />
      {t("toCalendar")}
    </Button>
  );
}

/** What every system takes as a file's name. */
function nameOf(title: string): string {
  const name = title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return name || "event";
}
