import { useTranslations } from "use-intl";
import { BULK_STREAMS } from "@convex/shared/mail/streams";
import { Switch } from "@/components/ui/switch";
import type { Save, Settings } from "../types";

/** One switch a kind of mail. */
export function StreamSwitches({
  settings,
  save,
}: {
  settings: Settings;
  save: Save;
}) {
  const t = useTranslations("mail");
  return (
    <div className="divide-y divide-line">
      {BULK_STREAMS.map((stream) => (
        <Switch
          key={stream}
          label={t(`streams.${stream}`)}
          description={t(`streamHelp.${stream}`)}
          checked={settings.isOn[stream]}
          onCheckedChange={(isOn) => save({ isOn: { [stream]: isOn } })}
        />
      ))}
    </div>
  );
}
