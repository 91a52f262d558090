import { useMemo, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { MAIL_HOURS } from "@convex/shared/mail/streams";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useLostFocus } from "@/hooks/use-lost-focus";
import { capitalised } from "@/lib/format";
import type { Save, Settings } from "../types";

const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const HOURS = Array.from(
  { length: MAIL_HOURS.latest - MAIL_HOURS.earliest + 1 },
  (_, at) => MAIL_HOURS.earliest + at,
);
/** A Monday, UTC: the names of the days come from its week. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

interface FieldsProps {
  settings: Settings;
  save: Save;
}

/** Day, hour and zone of mail, each saved as it is chosen. */
export function TimeFields({ settings, save }: FieldsProps) {
  const t = useTranslations("mail.settings");
  const weekdays = useWeekdays();
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("weekday")}>
          <Select
            options={weekdays}
            value={String(settings.weekday)}
            onValueChange={(day) => save({ weekday: Number(day) })}
          />
        </Field>
        <Field label={t("hour")}>
          <Select
            options={HOURS.map((hour) => ({
              value: String(hour),
              label: `${String(hour).padStart(2, "0")}:00`,
            }))}
            value={String(settings.hour)}
            onValueChange={(hour) => save({ hour: Number(hour) })}
          />
        </Field>
      </div>
      <ZoneField settings={settings} save={save} />
    </div>
  );
}

function ZoneField({ settings, save }: FieldsProps) {
  const t = useTranslations("mail.settings");
  const { timeZone, isTimeZoneChosen } = settings;
  const options = useMemo(() => zoneOptions(timeZone), [timeZone]);
  const group = useRef<HTMLDivElement>(null);
  useLostFocus(group);
  return (
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-label={t("zone")}
      className="flex flex-col items-start gap-2"
    >
      <Field
        label={t("zone")}
        description={!isTimeZoneChosen && t("zoneFollows")}
      >
        <Combobox
          options={options}
          value={timeZone}
          onValueChange={(zone) => zone !== null && save({ timeZone: zone })}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        {timeZone !== BROWSER_ZONE && (
          <Button size="sm" onClick={() => save({ timeZone: BROWSER_ZONE })}>
            {t("zoneBrowser", { zone: wordsOf(BROWSER_ZONE) })}
          </Button>
        )}
        {isTimeZoneChosen && (
          <Button size="sm" onClick={() => save({ timeZone: null })}>
            {t("zoneProfile")}
          </Button>
        )}
      </div>
    </div>
  );
}

const wordsOf = (zone: string) => zone.replaceAll("_", " ");

function zoneOptions(chosen: string) {
  const zones = new Set([
    chosen,
    BROWSER_ZONE,
    "UTC",
    ...Intl.supportedValuesOf("timeZone"),
  ]);
  return [...zones].map((value) => ({ value, label: wordsOf(value) }));
}

function useWeekdays() {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DateTimeFormat(locale, {
      weekday: "long",
      timeZone: "UTC",
    });
    return Array.from({ length: 7 }, (_, at) => ({
      value: String(at + 1),
      label: capitalised(names.format(MONDAY + at * DAY_MS)),
    }));
  }, [locale]);
}
