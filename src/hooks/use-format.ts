import { useMemo } from "react";
import { useLocale, useNow, useTimeZone, useTranslations } from "use-intl";
import * as format from "@/lib/format";

/** Relative words need no more than this; Intl rounds them to minutes anyway. */
const REFRESH_MS = 60_000;

/** Dates, numbers, names and deadlines in the reader's language and zone. */
export function useFormat() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow({ updateInterval: REFRESH_MS }).getTime();
  const t = useTranslations("common.deadline");

  return useMemo(() => {
    const reader = { locale, timeZone };
    return {
      date: (at: number) => format.formatDate(at, reader),
      dateTime: (at: number) => format.formatDateTime(at, reader),
      /** In the reader's zone, or in another that is named. */
      span: (from: number, to: number, zone = timeZone) =>
        format.formatSpan(from, to, { locale, timeZone: zone }),
      time: (at: number) => format.formatTime(at, reader),
      period: (period: string) => format.formatPeriod(period, locale),
      isToday: (at: number) => format.daysUntil(at, now, timeZone) === 0,
      relative: (at: number) => format.formatRelative(at, now, reader),
      number: (value: number) => format.formatNumber(value, locale),
      money: (amount: number, currency: string) =>
        format.formatMoney(amount, currency, locale),
      cost: (microUsd: number) => format.formatCost(microUsd, locale),
      list: (items: readonly string[]) => format.formatList(items, locale),
      alternatives: (items: readonly string[]) =>
        format.formatAlternatives(items, locale),
      country: (code: string) => format.countryName(code, locale),
      language: (code: string) => format.languageName(code, locale),
      deadlineState: (deadline: number | null | undefined) =>
        format.deadlineState(deadline, now, timeZone),
      deadline: (deadline: number | null | undefined) => {
        const state = format.deadlineState(deadline, now, timeZone);
        const when =
          deadline === null || deadline === undefined
            ? ""
            : format.formatRelative(deadline, now, reader);
        return t(state, { when });
      },
    };
  }, [locale, timeZone, now, t]);
}
