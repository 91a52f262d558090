import { useRef } from "react";
import { useNow, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { useFormat } from "@/hooks/use-format";
import { useLostFocus } from "@/hooks/use-lost-focus";
import type { Save, Settings } from "../types";

const CAPS = [1, 2, 3, 5, 7] as const;
const DAY_MS = 86_400_000;
const PAUSES = { week: 7, month: 30, quarter: 91 } as const;
const PAUSE_NAMES = ["none", "week", "month", "quarter"] as const;

/** A cap for the week, and a pause. */
export function AmountFields({
  settings,
  save,
}: {
  settings: Settings;
  save: Save;
}) {
  const t = useTranslations("mail.settings");
  const { weeklyCap } = settings;
  const caps = new Set<number>([...CAPS, ...(weeklyCap ? [weeklyCap] : [])]);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("cap")}>
        <Select
          options={[
            { value: "none", label: t("capNone") },
            ...[...caps].map((count) => ({
              value: String(count),
              label: t("capCount", { count }),
            })),
          ]}
          value={weeklyCap === null ? "none" : String(weeklyCap)}
          onValueChange={(cap) =>
            save({ weeklyCap: cap === "none" ? null : Number(cap) })
          }
        />
      </Field>
      <Pause settings={settings} save={save} />
    </div>
  );
}

function Pause(props: { settings: Settings; save: Save }) {
  const t = useTranslations("mail.settings");
  const group = useRef<HTMLDivElement>(null);
  useLostFocus(group);
  return (
    <div ref={group} role="group" tabIndex={-1} aria-label={t("pause")}>
      <PauseControl {...props} />
    </div>
  );
}

/** The choice of a pause, or the way out of the one that runs. */
function PauseControl({ settings, save }: { settings: Settings; save: Save }) {
  const t = useTranslations("mail.settings");
  const format = useFormat();
  const now = useNow({ updateInterval: 60_000 }).getTime();
  const { pausedUntil } = settings;
  if (pausedUntil !== null && pausedUntil > now) {
    return (
      <Notice
        role="status"
        action={
          <Button size="sm" onClick={() => save({ pausedUntil: null })}>
            {t("pauseEnd")}
          </Button>
        }
      >
        {t("pauseUntil", { when: format.date(pausedUntil) })}
      </Notice>
    );
  }
  return (
    <Field label={t("pause")}>
      <Select
        options={PAUSE_NAMES.map((value) => ({
          value,
          label: t(`pauseFor.${value}`),
        }))}
        value="none"
        onValueChange={(name) =>
          name !== "none" &&
          save({ pausedUntil: Date.now() + PAUSES[name] * DAY_MS })
        }
      />
    </Field>
  );
}
