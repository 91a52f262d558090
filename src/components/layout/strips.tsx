import { CloudOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Spinner } from "@/components/ui/spinner";
import { useConnectionReport } from "@/hooks/use-connection";
import { useFormat } from "@/hooks/use-format";
import { announce } from "@/lib/announcer";

/** Says that everything here is sample data, while no deployment is configured. */
export function DemoStrip() {
  const t = useTranslations("shell");
  if (import.meta.env.VITE_CONVEX_URL) return null;
  return (
    <aside
      aria-label={t("demoLabel")}
      className="flex min-h-6 items-center justify-center border-b border-line bg-sunken px-4 text-center text-sm text-quiet md:sticky md:top-0 md:z-30 md:h-(--strip)"
    >
      {t("demo")}
    </aside>
  );
}

/** Appears only while the server cannot hear us, and moves nothing when it does. */
export function ConnectionStrip() {
  const t = useTranslations("shell");
  const report = useConnectionReport();
  const isDown = report.connection === "reconnecting";
  useReturnAnnouncement(isDown);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--bottom-tabs)+0.5rem+env(safe-area-inset-bottom))] z-40 flex justify-center md:bottom-4"
    >
      {report.connection !== "online" && (
        <p className="flex max-w-measure animate-appear items-center gap-2 rounded-md border border-warm bg-raised px-4 py-2 text-sm text-ink shadow-float">
          {isDown ? (
            <CloudOff aria-hidden className="size-4 shrink-0 text-warm" />
          ) : (
            <Spinner className="shrink-0" />
          )}
          {isDown ? <DownWords {...report} /> : t("connecting")}
        </p>
      )}
    </div>
  );
}

function DownWords({
  downSince,
  waitingCount,
}: Pick<ReturnType<typeof useConnectionReport>, "downSince" | "waitingCount">) {
  const t = useTranslations("shell.offline");
  const format = useFormat();
  return (
    <span>
      {t("asOf", { time: format.time(downSince ?? 0) })}{" "}
      {t("waiting", { count: waitingCount })}
    </span>
  );
}

/** Being back is news to whoever cannot see the strip go. */
function useReturnAnnouncement(isDown: boolean): void {
  const t = useTranslations("shell");
  const wasDown = useRef(false);
  useEffect(() => {
    if (wasDown.current && !isDown) announce(t("backOnline"));
    wasDown.current = isDown;
  }, [isDown, t]);
}
