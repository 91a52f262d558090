import { useLocale } from "use-intl";

/** "27 Nov 2026" for a day, "November 2026" for a month: both as they are counted, in UTC. */
export function usePeriodName(): (period: string) => string {
  const locale = useLocale();
  return (period) => {
    const isMonth = period.length === 7;
    const at = Date.parse(`${period}${isMonth ? "-01" : ""}T00:00:00Z`);
    if (Number.isNaN(at)) return "";
    return new Intl.DateTimeFormat(locale === "es" ? "es-AR" : "en-GB", {
      timeZone: "UTC",
      year: "numeric",
      month: isMonth ? "long" : "short",
      ...(!isMonth && { day: "numeric" }),
    }).format(at);
  };
}
