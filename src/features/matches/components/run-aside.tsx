import { useNow, useTranslations } from "use-intl";
import { useFormat } from "@/hooks/use-format";
import type { Run } from "../types";

const MINUTE_MS = 60_000;

interface RunAsideProps {
  run: Run;
  isOutdated: boolean;
  isOtherLanguage: boolean;
}

/** When it was read, or what stands in the way of trusting it. */
export function RunAside({ run, isOutdated, isOtherLanguage }: RunAsideProps) {
  const t = useTranslations("matches.run");
  const failure = useTranslations("matches.failure");
  const format = useFormat();
  const now = useNow({ updateInterval: MINUTE_MS }).getTime();
  const at = run.finishedAt ?? run.startedAt;

  if (run.restartAt !== undefined)
    return t("restarting", { when: format.relative(run.restartAt) });
  if (run.retryAt !== undefined) {
    const reason = failure(run.failureReason ?? "internal");
    return run.state === "partial"
      ? t("retryingBecause", { reason })
      : format.isToday(run.retryAt)
        ? t("retrying", { time: format.time(run.retryAt) })
        : t("retryingOn", { when: format.dateTime(run.retryAt) });
  }
  if (run.isHeld) return t("held");
  if (isOutdated) return t("profileChanged");
  if (isOtherLanguage)
    return t("otherLanguage", { language: format.language(run.locale) });
  if (run.state !== "done") return t("kept");
  return now - at < MINUTE_MS
    ? t("readNow")
    : t("readAt", { when: format.relative(at) });
}
