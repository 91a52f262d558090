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
  level,
}: {
  settings: Settings;
  save: Save;
  level: GroupProps["level"];
}) {
  const t = useTranslations("mail.settings");
  return (
    <div className="flex flex-col gap-6">
      <Group title={t("whatComes")} level={level}>
        <StreamSwitches settings={settings} save={save} />
      </Group>
      <Group title={t("whenComes")} level={level}>
        <TimeFields settings={settings} save={save} />
      </Group>
      <Group title={t("howMuch")} level={level}>
        <AmountFields settings={settings} save={save} />
      </Group>
    </div>
  );
}

interface GroupProps {
  title: string;
  /** Of its heading: below the page's, or below one of a section. */
  level: 2 | 3;
  children: ReactNode;
}

export function Group({ title, level, children }: GroupProps) {
  const Heading = `h${level}` as const;
  return (
    <section aria-label={title}>
      <Heading className="mb-2 text-base font-semibold">{title}</Heading>
      {children}
    </section>
  );
}
