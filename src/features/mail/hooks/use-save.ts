import { useTranslations } from "use-intl";
import { useErrorMessage } from "@/hooks/use-error-message";
import { toasts } from "@/lib/toasts";
import type { Changes, Save, Settings } from "../types";

/** Saves a change at once and offers the way back. */
export function useSave(
  settings: Settings,
  send: (changes: Changes) => Promise<unknown>,
): Save {
  const t = useTranslations("mail.settings");
  const errorMessage = useErrorMessage();
  return (changes) => {
    const before = undoOf(settings, changes);
    void send(changes).then(
      () =>
        toasts.showUndoable({ title: t("saved"), undo: () => send(before) }),
      (error: unknown) => toasts.showError(errorMessage(error)),
    );
  };
}

/** What was there before, of what is changed. */
export function undoOf(settings: Settings, changes: Changes): Changes {
  const { isOn, timeZone, locale } = changes;
  const streams = Object.keys(isOn ?? {}) as (keyof Settings["isOn"])[];
  return {
    ...(isOn && {
      isOn: Object.fromEntries(
        streams.map((stream) => [stream, settings.isOn[stream]]),
      ),
    }),
    ...(timeZone !== undefined && {
      timeZone: settings.isTimeZoneChosen ? settings.timeZone : null,
    }),
    ...(locale !== undefined &&
      settings.locale !== null && { locale: settings.locale }),
    ...(["hour", "weekday", "weeklyCap", "pausedUntil"] as const).reduce(
      (kept, name) =>
        changes[name] === undefined
          ? kept
          : { ...kept, [name]: settings[name] },
      {},
    ),
  };
}

/** As it will be once saved; shown until the server says so. */
export function withChanges<T extends Settings>(
  settings: T,
  { isOn, timeZone, locale, ...rest }: Changes,
): T {
  return {
    ...settings,
    ...rest,
    isOn: { ...settings.isOn, ...isOn },
    ...(timeZone && { timeZone, isTimeZoneChosen: true }),
    ...(locale && { locale }),
  };
}
