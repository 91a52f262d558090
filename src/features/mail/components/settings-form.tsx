import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Save, Settings } from "../types";
import { AmountFields } from "./amount-fields";
import { StreamSwitches } from "./stream-switches";
import { TimeFields } from "./time-fields";

/** Everything there is to set, for a member and for a link of a mail alike. */
export function SettingsForm({
  settings,
  save,
}: {
  settings: Settings;
  save: Save;
}) {
  const t = useTranslations("mail.settings");
  return (
    <div className="flex flex-col gap-6">
      <Group title={t("whatComes")}>
        <StreamSwitches settings={settings} save={save} />
      </Group>
      <Group title={t("whenComes")}>
        <TimeFields settings={settings} save={save} />
      </Group>
      <Group title={t("howMuch")}>
        <AmountFields settings={settings} save={save} />
      </Group>
    </div>
  );
}

export function Group({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
